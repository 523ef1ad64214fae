"use strict";

// A text set apart, so that its direction cannot turn the sentence around it.
const iso = (text) => `\u2068${text}\u2069`;
const WORDS = {
	// By the id of the element where it stands.
	fixed: { codeLabel: "Quiz code (6 letters or digits)", nameLabel: "Your name (1 to 24 characters)", enter: "Join", change: "Change", retry: "Try again",
		save: "Save answer", result: "The answer", next: "Next question", mine: "See your results" },
	known: (code) => `Quiz code: ${code}`, again: "You are not in a quiz now. Please join.",
	refused: {
		400: ["code", "The code has 6 letters or digits."],
		404: ["code", "No quiz has this code. Compare it with the screen."],
		409: ["name", "This name is taken. Type another."],
		413: ["name", "Type 1 to 24 characters."],
		422: ["name", "This name cannot be used. Type another."],
		403: ["enter", "The quiz is locked: nobody can join now."],
		429: ["enter", "Too many tries. Wait a minute."],
		503: ["enter", "The quiz is full."],
		0: ["enter", "No connection. Check the network."],
	},
	connecting: "Connecting…", lost: "Connection lost. Connecting…", back: "Connected again.",
	titles: { join: "Join the quiz", lobby: "Wait for the first question", wait: "Wait for the next question",
		finished: "The quiz is over", through: "You have answered every question" },
	phases: { asking: "Answer now", closed: "Time is over", revealed: "The answer" },
	joined: "You have joined.",
	question: (q) => `Question ${q.number} of ${q.of}${q.round > 1 ? ", second vote" : ""}`,
	hint: "Hint: ", place: "From: ", yours: "Your answer", right: "Right answer",
	help: { several: "Choose all that are right, then save.", order: "Put these in order, first at the top, then save.",
		matching: "Choose another partner for each, then save." },
	text: "Your answer (at most 200 characters)", partners: "Partners", choose: "Choose…", up: "Move up", down: "Move down",
	moved: (text, at, of) => `${iso(text)}: position ${at} of ${of}`,
	needText: "Type an answer first.", needChoice: "Choose an answer first.", needAll: "Choose another partner for each.",
	sure: "How sure are you? (optional)", levels: ["Guess", "Fairly sure", "Sure"],
	none: "No answer saved yet.", unsaved: "Not saved yet.", changed: "You have changes that are not saved.", saving: "Saving…",
	saved: "Saved. You can change it until the question closes.", savedOwn: "Saved.",
	failed: "Not saved.", late: "Not saved: the question is closed.", paused: "Paused. Nothing can be sent now.",
	over: "Time is over.", stands: "Your answer is saved.", nothing: "No answer was saved.", dropped: "The last changes were not saved.",
	verdicts: { right: "Right.", part: "Partly right.", wrong: "Wrong." }, unanswered: "You did not answer.",
	told: (answer) => `The answer: ${iso(answer)}`, tryAgain: "That did not work. Try again.",
	score: (s) => `Results so far: ${s.points} of ${s.of} points${s.rank ? `, place ${s.rank}` : ""}`,
	left: (s) => `Time left: ${s < 60 ? "" : `${Math.floor(s / 60)} min `}${s % 60} s`, soon: (s) => `${s} seconds left.`,
};

const el = {};
for (const node of document.querySelectorAll("[id]")) el[node.id] = node;
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const sentence = (...parts) => parts.filter(Boolean).join(" ");
// A live region that is written again would be read again.
const write = (node, text) => { if (node.textContent !== text) node.textContent = text; };
const show = (node, isShown) => { node.hidden = !isShown; };
const fill = (node, ...kids) => node.replaceChildren(...kids.flat(3).filter(Boolean));
function make(tag, props, ...kids) {
	const node = document.createElement(tag);
	for (const [key, value] of Object.entries(props)) typeof value === "function" ? node.addEventListener(key, value) : node.setAttribute(key, value);
	fill(node, kids);
	return node;
}
// A text of a note, in its own direction.
const content = (tag, text, props) => make(tag, { dir: "auto", ...props }, text);

// The stream of events: `fetch`, because `EventSource` hides the status 401 and the pings.

let control = null, timer = 0, tries = 0, heard = 0;

async function open() {
	release();
	const mine = control = new AbortController();
	heard = Date.now();
	try {
		const answer = await fetch("/api/events", { cache: "no-store", signal: mine.signal });
		if (mine === control && answer.status === 401) return leave(state ? WORDS.again : "");
		if (answer.ok) await listen(answer.body.getReader(), () => mine === control);
	} catch { /* No network, or let go. */ }
	if (mine === control) lose();
}

async function listen(source, isMine) {
	const decoder = new TextDecoder();
	let rest = "";
	revs = {};
	if (link === WORDS.lost) backUntil = heard + 5000;
	link = "";
	if (local.hasFailed) flush();
	for (let part = await source.read(); !part.done && isMine(); part = await source.read()) {
		heard = Date.now();
		const events = (rest + decoder.decode(part.value, { stream: true })).replace(/\r/g, "").split("\n\n");
		rest = events.pop();
		for (const text of events) {
			const [, kind, data] = /^event: ?(\w+)[^]*^data:([^\n]*)/m.exec(text) ?? [];
			if (kind === "gone") return leave(JSON.parse(data).reason);
			if (kind === "state") takeState(JSON.parse(data));
			if (kind === "you") takeYou(JSON.parse(data));
			tries = 0;
		}
		render();
	}
}

function release() {
	clearTimeout(timer);
	control?.abort();
	control = null;
}

function lose() {
	release();
	if (link !== WORDS.connecting) link = WORDS.lost;
	render();
	timer = setTimeout(open, Math.min(8000, 500 * 2 ** tries++) * (0.75 + Math.random() / 4));
}

function wake() {
	if (isJoining || document.hidden) return;
	if (!control || Date.now() - heard > 20000) open();
	// The stream may have outlived what kept an answer from being sent.
	else if (local?.hasFailed) flush();
}

/** The status, 0 if there was no answer. */
async function post(path, body) {
	const headers = { "content-type": "application/json" }, signal = AbortSignal.timeout?.(10000);
	try {
		return (await fetch(path, { method: "POST", headers, body: JSON.stringify(body), signal })).status;
	} catch { return 0; }
}

let state = null, you = null, isJoining = false, revs = {}, link = WORDS.connecting, backUntil = 0;
let drawn = "none", input = null;
// What this page alone knows: the `draft` not saved yet, and what is `waiting` until the last request is back.
let local = {};
const clocks = {};

const keyOf = (question) => question && `${question.id} ${question.round}`;

function takeState(next) {
	const isFirst = revs.state == null, last = state;
	// Compared within one stream: the server may have begun anew.
	if (next.rev < revs.state) return;
	revs.state = next.rev;
	// `you` names no question: an older one must not answer the new question.
	const isOther = !next.self_paced && keyOf(next.question) !== keyOf(last?.question);
	if (isOther && (revs.you == null || (!isFirst && revs.you < next.rev))) {
		you = you && { ...you, order: null, mine: null, confidence: null, verdict: null };
		clocks.you = null;
	}
	// While paused the clocks stand.
	for (const one of Object.values(clocks).filter(Boolean)) {
		if (!last?.paused) one.left -= Date.now() - one.at;
		one.at = Date.now();
	}
	state = next;
	clocks.state = clock(next.question?.closes_in);
	if (next.rev > local.closedAt) local.closedAt = undefined;
	if (last?.paused && !next.paused && local.hasFailed) flush();
}

function takeYou(next) {
	if (next.rev < revs.you) return;
	you = next;
	revs.you = next.rev;
	if (!local.isSending) local.saved = null;
	clocks.you = clock(next.closes_in ?? next.question?.closes_in);
}

const clock = (left) => (left == null ? null : { left, at: Date.now() });
function timeLeft() {
	const one = clocks.you ?? clocks.state;
	return one && Math.max(0, one.left - (state.paused ? 0 : Date.now() - one.at));
}

function current() {
	if (isJoining || !state) return { phase: isJoining ? "join" : "none" };
	let { phase } = state;
	if (/lobby|finished/.test(phase)) return { phase };
	const isOwn = state.self_paced, { question, reveal } = (isOwn ? you : state) ?? {};
	if (!question) return { phase: isOwn && you?.ends ? "through" : "wait" };
	if (isOwn && reveal) phase = "revealed";
	else if (phase === "asking" && timeLeft() === 0) phase = "closed";
	// Self-paced, the answer may be told at once: so a choice is saved with the button.
	return { phase, question, reveal: phase === "revealed" && reveal, isInstant: question.input === "choice" && !isOwn };
}

/** What is saved, in the form in which it is sent. */
function mine() {
	if (local.saved || !you?.mine) return local.saved;
	const { mine: { options }, confidence } = you;
	return { ...you.mine, ...(options && { options: [...options].sort() }), ...(confidence && { confidence }) };
}
const isDirty = () => local.draft && !same(local.draft, mine());

// One at a time: the newest answer waits until the older one is back, so that the last one wins.
async function flush() {
	const at = local, answer = at.waiting;
	if (at.isSending || !answer) return;
	Object.assign(at, { waiting: null, isSending: true, hasFailed: false });
	render();
	const status = await post("/api/answer", { question: at.question.id, ...answer });
	at.isSending = false;
	if (at !== local) return;
	if (status === 401) return leave(WORDS.again);
	if (status === 204) {
		at.saved = answer;
		if (same(at.draft, answer)) at.draft = null;
		if (at.waiting) return flush();
	} else if (status === 409 && !state.paused) {
		Object.assign(at, { waiting: null, draft: null, closedAt: state.rev });
	} else {
		at.waiting ??= answer;
		at.hasFailed = true;
	}
	render();
}

async function goOn() {
	const at = local, status = await post("/api/next", { question: at.question.id });
	if (status === 401) return leave(WORDS.again);
	// 409: this student went on already, and the stream brings the question.
	at.error = status === 204 || status === 409 ? "" : WORDS.tryAgain;
	render();
}

// The inputs: `read` gives the answer so far, and why it cannot be sent; `put` shows an answer.

function pick(type, name, value, text) {
	const input = make("input", { type, name, value, change: touched }), tag = make("span", { class: "tag" });
	return { id: value, input, tag, node: make("label", { class: "option" }, input, make("span", {}, content("span", text), tag)) };
}

function choiceInput({ input }, options) {
	const isOne = input === "choice", rows = options.map((o) => pick(isOne ? "radio" : "checkbox", "option", o.id, o.text));
	const has = (answer, id) => (answer?.options ?? [answer?.option]).includes(id);
	return {
		nodes: rows.map((row) => row.node),
		read() {
			const ids = rows.filter((row) => row.input.checked).map((row) => row.id).sort();
			return isOne ? { answer: ids[0] && { option: ids[0] }, error: !ids[0] && WORDS.needChoice } : { answer: { options: ids } };
		},
		put: (answer) => rows.forEach((row) => { row.input.checked = has(answer, row.id); }),
		mark(right, answer) {
			for (const { id, node, tag } of rows) {
				const isRight = right?.includes(id), isMine = has(answer, id);
				node.className = `option${isRight ? " right" : right && isMine ? " wrong" : ""}`;
				write(tag, sentence(isRight && WORDS.right, isRight && isMine && "·", isMine && WORDS.yours));
			}
		},
	};
}

function orderInput(question, options) {
	const list = make("ol", {}), rows = new Map(), ids = () => [...list.children].map((row) => row.dataset.id);
	// Not `disabled`, which would lose the focus at the ends of the list.
	const number = () => [...list.children].forEach((row, at) => {
		write(row.firstChild, `${at + 1}.`);
		row.querySelectorAll("button").forEach((button, isDown) => button.setAttribute("aria-disabled", at === (isDown ? rows.size - 1 : 0)));
	});
	function move({ id, text }, isUp) {
		const row = rows.get(id), other = isUp ? row.previousSibling : row.nextSibling;
		if (!other) return;
		// The neighbor is moved, not the row, which so keeps the focus.
		row[isUp ? "after" : "before"](other);
		number();
		touched();
		say(WORDS.moved(text, ids().indexOf(id) + 1, rows.size));
	}
	for (const o of options) {
		const buttons = [WORDS.up, WORDS.down].map((verb) => make("button", { type: "button", "aria-label": `${verb}: ${iso(o.text)}`, click: () => move(o, verb === WORDS.up) }, verb));
		rows.set(o.id, make("li", { "data-id": o.id }, make("span", {}), content("span", o.text), make("span", {}, buttons)));
	}
	return {
		nodes: [list],
		read: () => ({ answer: { order: ids() } }),
		put(answer) {
			const wanted = [...new Set([...(answer?.order ?? []), ...rows.keys()])].filter((id) => rows.has(id));
			if (!same(wanted, ids())) list.append(...wanted.map((id) => rows.get(id)));
			number();
		},
	};
}

function matchingInput({ left }, options) {
	// A closed list cuts long texts off, so these stand in full above it.
	const isLong = options.some((o) => o.text.length > 30), letter = (at) => (isLong ? `${String.fromCharCode(65 + at)}. ` : "");
	const fields = left.map((_, at) => make("select", { id: `left${at}`, dir: "auto", "aria-describedby": "error", change: touched },
		make("option", { value: "" }, WORDS.choose), options.map((o, i) => content("option", letter(i) + o.text, { value: o.id }))));
	return {
		nodes: [isLong && make("ul", { "aria-label": WORDS.partners }, options.map((o, at) => make("li", {}, letter(at), content("bdi", o.text)))),
			fields.map((field, at) => make("p", {}, content("label", left[at], { for: field.id }), field))],
		fields,
		read() {
			const order = fields.map((field) => field.value), isBad = ({ value }) => !value || order.indexOf(value) !== order.lastIndexOf(value);
			return { answer: { order }, error: fields.some(isBad) && WORDS.needAll, isBad };
		},
		put: (answer) => fields.forEach((field, at) => { field.value = answer?.order?.[at] ?? ""; }),
	};
}

function textInput() {
	const field = make("input", { id: "text", type: "text", dir: "auto", "aria-describedby": "error", maxlength: 200, autocorrect: "off", autocapitalize: "none", spellcheck: "false", input: touched });
	return {
		nodes: [make("label", { for: "text" }, WORDS.text), field],
		fields: [field],
		read() {
			const text = field.value.trim();
			return { answer: { text }, error: text ? "" : WORDS.needText, isBad: () => !text };
		},
		put(answer) {
			const text = answer?.text ?? "";
			if (field.value.trim() !== text) field.value = text;
		},
	};
}

const INPUTS = { choice: choiceInput, several: choiceInput, order: orderInput, matching: matchingInput, text: textInput };

function wholeInput(question, options) {
	const part = INPUTS[question.input](question, options);
	const levels = state.confidence ? WORDS.levels.map((word, at) => pick("radio", "sure", at + 1, word)) : [];
	return {
		...part,
		nodes: [part.nodes, levels[0] && make("fieldset", {}, make("legend", {}, WORDS.sure), levels.map((level) => level.node))],
		read() {
			const all = part.read(), sure = levels.find((level) => level.input.checked)?.id;
			return { ...all, answer: { ...all.answer, ...(sure && { confidence: sure }) } };
		},
		put(answer) {
			part.put(answer);
			for (const level of levels) level.input.checked = level.id === answer?.confidence;
		},
	};
}

function touched() {
	const { answer, error } = input.read();
	Object.assign(local, { error: "", draft: answer, hasFailed: false, waiting: current().isInstant && !error ? answer : null });
	flush();
	render();
}

function submit(event) {
	event.preventDefault();
	const { answer, error, isBad } = input.read();
	local.error = error;
	if (!error) local.draft = local.waiting = answer;
	flush();
	render();
	if (error) input.fields?.find(isBad)?.focus();
}

// Another question is drawn anew; everything else in place, so that the focus stays.
function render() {
	const now = current(), view = keyOf(now.question) ?? now.phase;
	if (view !== drawn) {
		const isStart = drawn === "none" && view === "join";
		drawn = view;
		local = { question: now.question };
		input = null;
		draw(now);
		scrollTo(0, 0);
		if (!isStart) el.heading.focus();
	}
	if (now.question) update(now);
	frame(now);
	bar(now);
}

function draw({ phase, question }) {
	show(el.join, phase === "join");
	show(el.ask, question);
	write(el.heading, question ? WORDS.question(question) : WORDS.titles[phase] ?? "");
	write(el.advisory, phase === "lobby" ? state.advisory ?? "" : "");
}

function update({ phase, question, reveal, isInstant }) {
	const focus = document.activeElement, isAsking = phase === "asking";
	write(el.stem, question.stem);
	write(el.hint, question.hint ? WORDS.hint + iso(question.hint) : "");
	write(el.help, WORDS.help[question.input] ?? "");
	drawInput(question);
	if (!isAsking && !local.isSending && !local.waiting && isDirty()) Object.assign(local, { draft: null, isDropped: true });
	input.put(local.draft ?? mine());
	input.mark?.(reveal?.right, !isAsking && mine());
	el.fields.disabled = !isAsking || state.paused || local.closedAt < Infinity;
	show(el.form, !reveal || mine() || input.mark);
	show(el.save, isAsking && !isInstant);
	const error = isAsking && local.error || "", { isBad } = input.read();
	write(el.error, error);
	for (const field of input.fields ?? []) field.setAttribute("aria-invalid", error !== "" && isBad(field));
	tell(reveal);
	// The focus of a control that goes out of use is put on a heading.
	if (el.form.contains(focus) && focus.closest(":disabled, [hidden]")) (reveal ? el.result : el.heading).focus({ preventScroll: !reveal });
}

function drawInput(question) {
	const order = you?.order ?? [], place = (o) => (order.includes(o.id) ? order.indexOf(o.id) : order.length);
	const options = [...(question.options ?? [])].sort((a, b) => place(a) - place(b)), sign = JSON.stringify([options, state.confidence]);
	if (input && sign === local.sign) return;
	local.sign = sign;
	input = wholeInput(question, options);
	fill(el.inputs, input.nodes);
	el.inputs.className = question.input;
}

function tell(reveal) {
	show(el.told, reveal);
	show(el.next, state.self_paced && !you.ends);
	if (!reveal || same(reveal, local.told)) return;
	local.told = reveal;
	const { pairs, order, answer, note, place } = reveal;
	fill(el.telling,
		pairs?.length ? make("ul", {}, pairs.map((pair) => make("li", {}, `${iso(pair.left)} – ${iso(pair.right)}`)))
			: order?.length ? make("ol", {}, order.map((text) => content("li", text))) : content("p", answer, { class: "stem" }),
		note && content("p", note, { class: "note" }), place && make("p", { class: "quiet" }, WORDS.place + iso(place)));
}

function frame({ phase, question }) {
	const title = state?.title || "Cardinal";
	write(el.title, title);
	write(el.who, you?.name ?? "");
	write(el.score, you?.score ? WORDS.score(you.score) : "");
	show(el.mine, phase === "finished" || you?.ends);
	document.title = [question ? WORDS.phases[phase] : WORDS.titles[phase], question && WORDS.question(question), title].filter(Boolean).join(" – ");
}

function askingStatus() {
	if (local.closedAt < Infinity) return WORDS.late;
	if (local.isSending) return WORDS.saving;
	if (state.paused) return WORDS.paused;
	if (local.hasFailed) return WORDS.failed;
	if (isDirty()) return mine() ? WORDS.changed : WORDS.unsaved;
	return mine() ? (state.self_paced ? WORDS.savedOwn : WORDS.saved) : WORDS.none;
}

function verdictKind() {
	const score = mine() && you?.verdict?.score;
	return score == null ? "" : score >= 1 ? "right" : score > 0 ? "part" : "wrong";
}

function baseStatus({ phase, reveal }) {
	if (phase === "asking") return askingStatus();
	if (phase === "closed") return local.isSending ? WORDS.saving : sentence(WORDS.over, mine() ? WORDS.stands : WORDS.nothing, (local.isDropped || local.waiting || local.closedAt < Infinity) && WORDS.dropped);
	if (reveal) return local.error || sentence(mine() ? WORDS.verdicts[verdictKind()] : you && WORDS.unanswered, WORDS.told(reveal.answer));
	return /lobby|wait/.test(phase) ? WORDS.joined : "";
}

function bar(now) {
	const base = baseStatus(now), canRetry = base === WORDS.failed;
	const text = /join|finished/.test(now.phase) ? "" : sentence(link || (Date.now() < backUntil && WORDS.back), base);
	write(el.status, text);
	show(el.bar, text);
	el.bar.dataset.mark = now.reveal ? verdictKind() : canRetry || base === WORDS.late ? "wrong" : base.startsWith(WORDS.savedOwn) ? "saved" : "";
	el.bar.classList.toggle("long", base.length > 160);
	if (!canRetry && document.activeElement === el.retry) el.heading.focus({ preventScroll: true });
	show(el.retry, canRetry);
	showClock(now.phase === "asking" ? timeLeft() : null);
}

function showClock(left) {
	const seconds = left && Math.ceil(left / 1000);
	write(el.clock, seconds ? WORDS.left(seconds) : "");
	if (seconds && [30, 10].some((mark) => local.left > mark && seconds <= mark)) say(WORDS.soon(seconds));
	local.left = seconds;
}

/** For screen readers alone. */
function say(text) {
	write(el.say, "");
	setTimeout(write, 50, el.say, text);
}

function leave(reason) {
	release();
	if (you?.name) el.name.value = you.name;
	state = you = null;
	isJoining = true;
	write(el.why, reason);
	render();
}

const showCode = (isKnown) => { show(el.known, isKnown); show(el.codePart, !isKnown); };

function refuse(status) {
	const [at, text] = status === 200 ? [] : WORDS.refused[status] ?? ["enter", WORDS.tryAgain];
	for (const id of ["code", "name", "enter"]) write(el[`${id}Error`], at === id ? text : "");
	for (const id of ["code", "name"]) el[id].setAttribute("aria-invalid", at === id);
	if (at === "code") showCode(false);
	if (at) el[at].focus();
}

async function join(event) {
	event.preventDefault();
	const code = el.code.value.replace(/[\s-]/g, "").toUpperCase(), name = el.name.value.trim();
	if (!/^[A-Z0-9]{6}$/.test(code)) return refuse(400);
	// The server counts graphemes.
	if (!name || [...(Intl.Segmenter ? new Intl.Segmenter().segment(name) : name)].length > 24) return refuse(413);
	el.enter.disabled = true;
	const status = await post("/api/join", { code, name });
	el.enter.disabled = false;
	refuse(status);
	if (status !== 200) return;
	isJoining = false;
	link = WORDS.connecting;
	render();
	open();
}

for (const [id, text] of Object.entries(WORDS.fixed)) write(el[id], text);
el.code.value = /^\/j\/([A-Za-z0-9]{6})\/?$/.exec(location.pathname)?.[1].toUpperCase() ?? "";
write(el.knownCode, WORDS.known(el.code.value));
showCode(el.code.value);
el.change.addEventListener("click", () => { showCode(false); el.code.focus(); });
el.join.addEventListener("submit", join);
el.form.addEventListener("submit", submit);
el.retry.addEventListener("click", flush);
el.next.addEventListener("click", goOn);
document.addEventListener("visibilitychange", wake);
for (const name of ["pageshow", "online"]) addEventListener(name, wake);
// A page that holds a connection is not kept for the way back.
addEventListener("pagehide", release);
setInterval(() => {
	// Two pings are missing: the other side is gone.
	if (control && Date.now() - heard > 40000) lose();
	// The clock may close the question before an event does.
	render();
}, 500);
render();
open();
