"use strict";

/** Sets a text of a note apart, so that its direction cannot turn the sentence around it. */
const iso = (text) => `\u2068${text}\u2069`;
const WORDS = {
	name: "Cardinal",
	join: "Join the quiz", code: "Quiz code (6 letters or digits)", nick: "Your name (1 to 24 characters)",
	enter: "Join", change: "Change", known: (code) => `Quiz code: ${code}`, again: "You are not in a quiz now. Please join.",
	badCode: "The code has 6 letters or digits. Type it as the screen shows it.", badName: "Type a name of 1 to 24 characters.",
	refused: {
		404: ["code", "There is no quiz with this code. Compare it with the screen."],
		409: ["name", "Somebody has this name already. Type another one."],
		422: ["name", "This name cannot be used. Type another one, in letters."],
		403: ["", "The quiz is locked: nobody can join now. Ask your teacher."],
		429: ["", "Too many tries. Wait a minute, then try again."],
		503: ["", "The quiz is full. Ask your teacher."],
		0: ["", "No connection to the quiz. Check the network, then try again."],
	},
	joinFailed: "Joining did not work. Try again.",
	connecting: "Connecting…", lost: "Connection lost. Connecting…", back: "Connected again.",
	titles: { join: "Join the quiz", lobby: "Wait for the first question", wait: "Wait for the next question",
		finished: "The quiz is over", through: "You have answered every question" },
	phases: { none: "Connecting", join: "Join", lobby: "Waiting", wait: "Waiting", asking: "Answer now", closed: "Time is over",
		revealed: "The answer", finished: "Finished", through: "Finished" },
	joined: "You have joined. The question will appear here.", shown: "Your name can be shown to the class.",
	question: (q) => `Question ${q.number} of ${q.of}${q.round > 1 ? ", second vote" : ""}`,
	hint: "Hint:", yours: "Your answer", right: "Right answer", save: "Save answer", retry: "Try again",
	help: { several: "Choose all that are right, then save.", order: "Put these in order, first at the top, then save.",
		matching: "Choose a partner for each, then save. Each partner is used once." },
	text: "Your answer (at most 200 characters)", partners: "Partners", choose: "Choose…", up: "Move up", down: "Move down",
	moved: (text, at, of) => `${iso(text)}: position ${at} of ${of}`,
	needText: "Type an answer first.", needChoice: "Choose an answer first.", needAll: "Choose a partner for each.",
	twice: (text) => `Used more than once: ${iso(text)}`,
	sure: "How sure are you? (optional)", levels: ["Guess", "Fairly sure", "Sure"],
	none: "No answer saved yet.", unsaved: "Not saved yet.", changed: "You have changes that are not saved.", saving: "Saving…",
	saved: "Saved. You can change it until the question closes.", savedOwn: "Saved.",
	failed: "Not saved.", late: "Not saved: the question is closed.", paused: "Paused. Nothing can be sent now.",
	over: "Time is over.", stands: "Your answer is saved.", nothing: "No answer was saved.", dropped: "The last changes were not saved.",
	verdicts: { right: "Right", part: "Partly right", wrong: "Wrong" }, unanswered: "You did not answer",
	told: (said, answer) => `${said && `${said}. `}The answer: ${iso(answer)}`,
	result: "The answer", place: "From:", next: "Next question", nextFailed: "That did not work. Try again.",
	thanks: "Thank you for taking part.", mine: "See your results",
	score: (s) => `Results so far: ${s.points} of ${s.of} points${s.rank ? `, place ${s.rank}` : ""}`,
	left: (s) => `Time left: ${s < 60 ? "" : `${Math.floor(s / 60)} min `}${s % 60} s`, soon: (s) => `${s} seconds left.`,
};

const by = (id) => document.getElementById(id);
const same = (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Sets what changed only: a live region that is written again would be read again. */
function write(node, text) {
	if (node.textContent !== text) node.textContent = text;
}
function show(node, isShown) {
	node.hidden = !isShown;
}
function make(tag, props, ...kids) {
	const node = document.createElement(tag);
	for (const [key, value] of Object.entries(props ?? {})) {
		if (key === "text") node.textContent = value;
		else if (typeof value === "function") node.addEventListener(key, value);
		else node.setAttribute(key, value);
	}
	node.append(...kids.filter(Boolean));
	return node;
}
/** A text out of a note: in its own direction, never markup. */
const content = (tag, text, props) => make(tag, { dir: "auto", text, ...props });

// The stream of events. `fetch` and not `EventSource`, which hides the status 401 and the pings.

function follow(url, on) {
	let control = null, timer = 0, tries = 0, heard = 0, isStopped = true;
	async function open() {
		release();
		const mine = control = new AbortController();
		heard = Date.now();
		try {
			const answer = await fetch(url, { cache: "no-store", signal: mine.signal });
			if (mine === control && answer.status === 401) return on.unknown();
			if (answer.ok) await listen(answer.body.getReader(), () => mine === control);
		} catch { /* No network, or let go: both are handled below. */ }
		if (mine === control) lose();
	}
	async function listen(source, isMine) {
		const decoder = new TextDecoder();
		let rest = "";
		on.open();
		for (let part = await source.read(); !part.done && isMine(); part = await source.read()) {
			heard = Date.now();
			const events = (rest + decoder.decode(part.value, { stream: true })).replace(/\r/g, "").split("\n\n");
			rest = events.pop();
			for (const text of events) {
				const [name, data] = ["event", "data"].map((key) => new RegExp(`^${key}: ?([^\n]*)`, "m").exec(text)?.[1]);
				if (data) { tries = 0; on.event(name, data); }
			}
		}
	}
	function release() {
		clearTimeout(timer);
		control?.abort();
		control = null;
	}
	function lose() {
		release();
		on.lost();
		timer = setTimeout(open, Math.min(8000, 500 * 2 ** Math.min(tries++, 4)) * (0.75 + Math.random() / 4));
	}
	function wake() {
		if (!isStopped && !document.hidden && (!control || Date.now() - heard > 20000)) open();
	}
	document.addEventListener("visibilitychange", wake);
	for (const name of ["pageshow", "online"]) window.addEventListener(name, wake);
	// A page that holds a connection is not kept for the way back.
	window.addEventListener("pagehide", release);
	// Two pings are missing: the other side is gone, though nobody said so.
	setInterval(() => { if (control && Date.now() - heard > 40000) lose(); }, 5000);
	return { start() { isStopped = false; open(); }, stop() { isStopped = true; release(); } };
}

/** The status of the answer, 0 if there was none. */
async function post(path, body) {
	const control = new AbortController(), timer = setTimeout(() => control.abort(), 10000);
	try {
		const headers = { "content-type": "application/json" };
		return (await fetch(path, { method: "POST", headers, body: JSON.stringify(body), signal: control.signal })).status;
	} catch { return 0; } finally { clearTimeout(timer); }
}

// What is known.

let state = null, you = null, isJoining = false, isQueued = false, connection = WORDS.connecting, baseWhenBack = null;
const clocks = {}, seen = new Set();
let local = fresh(null);

/** What this page alone knows of the question: `draft` is not saved yet, `waiting` is to be sent after what is on its way. */
function fresh(question) {
	return { question, draft: null, saved: null, waiting: null, isSending: false, hasFailed: false, closedAt: Infinity, error: "", left: null };
}
const keyOf = (question) => question && `${question.id} ${question.round}`;

/** Within one stream a smaller revision is older; after a reconnect the server may have begun anew. */
function isNews(kind, next, last) {
	const isFirst = !seen.has(kind);
	seen.add(kind);
	return isFirst || !(next.rev < last?.rev);
}

function takeState(next) {
	const isFirst = !seen.has("state"), last = state;
	if (!isNews("state", next, last)) return;
	// `you` does not say of which question it speaks: an older one must not answer the new question.
	const isOther = !next.self_paced && keyOf(next.question) !== keyOf(last?.question);
	if (isOther && !(seen.has("you") && (isFirst || you.rev >= next.rev))) {
		you = you && { ...you, order: null, mine: null, confidence: null, verdict: null };
		clocks.you = null;
	}
	// While paused the clocks stand.
	for (const clock of [clocks.state, clocks.you]) {
		if (clock && !last?.paused) clock.left -= Date.now() - clock.at;
		if (clock) clock.at = Date.now();
	}
	state = next;
	setClock("state", next.question?.closes_in);
	if (next.rev > local.closedAt) local.closedAt = Infinity;
	if (last?.paused && !next.paused && local.hasFailed) flush();
}

function takeYou(next) {
	if (!isNews("you", next, you)) return;
	you = next;
	if (!local.isSending) local.saved = null;
	setClock("you", next.closes_in ?? next.question?.closes_in);
}

function setClock(which, left) {
	clocks[which] = left == null ? null : { left, at: Date.now() };
}
function timeLeft() {
	const clock = clocks.you ?? clocks.state;
	return clock && Math.max(0, clock.left - (state.paused ? 0 : Date.now() - clock.at));
}

/** What is to be shown: in a self-paced quiz the student's own question. */
function current() {
	if (isJoining || !state) return { phase: isJoining ? "join" : "none" };
	if (state.phase === "lobby" || state.phase === "finished") return { phase: state.phase };
	const isOwn = state.self_paced, { question, reveal } = (isOwn ? you : state) ?? {};
	if (!question) return { phase: isOwn && you?.ends ? "through" : "wait" };
	let phase = isOwn && reveal ? "revealed" : isOwn && state.phase === "revealed" ? "closed" : state.phase;
	if (phase === "asking" && timeLeft() === 0) phase = "closed";
	// At one's own speed the answer may be told at once, so there a choice is saved with the button.
	return { phase, question, reveal: phase === "revealed" ? reveal : null, isInstant: question.input === "choice" && !isOwn };
}

/** The answer that is saved, in the form in which it is sent. */
function mine() {
	if (local.saved || !you?.mine) return local.saved;
	const { options } = you.mine;
	return { ...you.mine, ...(options && { options: [...options].sort() }), ...(you.confidence && { confidence: you.confidence }) };
}
const isDirty = () => Boolean(local.draft) && !same(local.draft, mine());

// Sending.

/** One at a time: the newest answer waits until the older one is back, so that the last one wins at the server too. */
async function flush() {
	const at = local, answer = at.waiting;
	if (at.isSending || !answer) return;
	Object.assign(at, { waiting: null, isSending: true, hasFailed: false, error: "" });
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
	const at = local;
	if (at.isSending) return;
	at.isSending = true;
	const status = await post("/api/next", { question: at.question.id });
	at.isSending = false;
	if (status === 401) return leave(WORDS.again);
	// 409: another page of this student went on already, and the stream brings the question.
	at.error = status === 204 || status === 409 ? "" : WORDS.nextFailed;
	render();
}

// The inputs: `read` gives the answer so far, with the error and the fields at fault if it cannot be sent; `put` shows one.

function pick(type, name, value, text) {
	const input = make("input", { type, name, value, change: touched }), tag = make("span", { class: "tag" });
	return { input, tag, node: make("label", { class: "option" }, input, make("span", {}, content("span", text), tag)) };
}

function choiceInput({ input }, options) {
	const isOne = input === "choice", rows = options.map((o) => ({ id: o.id, ...pick(isOne ? "radio" : "checkbox", "option", o.id, o.text) }));
	const has = (answer, id) => answer?.option === id || Boolean(answer?.options?.includes(id));
	return {
		nodes: rows.map((row) => row.node),
		read() {
			const ids = rows.filter((row) => row.input.checked).map((row) => row.id).sort();
			if (!isOne) return { answer: { options: ids } };
			return ids.length ? { answer: { option: ids[0] } } : { answer: {}, error: WORDS.needChoice };
		},
		put(answer) {
			for (const row of rows) row.input.checked = has(answer, row.id);
		},
		mark(right, answer) {
			for (const { id, node, tag } of rows) {
				const isRight = Boolean(right?.includes(id)), isMine = Boolean(right) && has(answer, id);
				node.classList.toggle("right", isRight);
				node.classList.toggle("wrong", isMine && !isRight);
				write(tag, [isRight && WORDS.right, isMine && WORDS.yours].filter(Boolean).join(" · "));
			}
		},
	};
}

function orderInput(question, options) {
	const list = make("ol"), rows = new Map(), ids = () => [...list.children].map((row) => row.dataset.id);
	function number() {
		[...list.children].forEach((row, at, { length }) => {
			const [up, down] = row.querySelectorAll("button");
			write(row.firstChild, `${at + 1}.`);
			// Not `disabled`, which would lose the focus at the ends of the list.
			up.setAttribute("aria-disabled", at === 0);
			down.setAttribute("aria-disabled", at === length - 1);
		});
	}
	function move({ id, text }, isUp) {
		const row = rows.get(id), other = isUp ? row.previousSibling : row.nextSibling;
		if (!other) return;
		// The neighbor is moved, not the row, which so keeps the focus.
		row[isUp ? "after" : "before"](other);
		number();
		touched();
		say(WORDS.moved(text, ids().indexOf(id) + 1, rows.size));
	}
	const button = (o, isUp, verb) => make("button", { type: "button", text: verb, "aria-label": `${verb}: ${iso(o.text)}`, click: () => move(o, isUp) });
	for (const o of options) {
		rows.set(o.id, make("li", { "data-id": o.id }, make("span"), content("span", o.text),
			make("span", {}, button(o, true, WORDS.up), button(o, false, WORDS.down))));
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
	// A closed list cuts long texts off: these get letters and stand in full above.
	const isLong = options.some((o) => o.text.length > 30), letter = (at) => (isLong ? `${String.fromCharCode(65 + at)}. ` : "");
	const fields = (left ?? []).map((_, at) => make("select", { id: `left-${at}`, dir: "auto", change: touched },
		make("option", { value: "", text: WORDS.choose }), ...options.map((o, i) => content("option", letter(i) + o.text, { value: o.id }))));
	const partners = options.map((o, at) => make("li", {}, make("b", { text: letter(at) }), content("bdi", o.text)));
	return {
		nodes: [isLong && make("ul", { "aria-label": WORDS.partners }, ...partners),
			...fields.map((field, at) => make("p", {}, content("label", left[at], { for: field.id }), field))].filter(Boolean),
		fields,
		read() {
			const ids = fields.map((field) => field.value), twice = options.find((o) => ids.indexOf(o.id) !== ids.lastIndexOf(o.id));
			const error = ids.includes("") ? WORDS.needAll : twice && WORDS.twice(twice.text);
			return { answer: { order: ids }, error, bad: (field) => field.value === (ids.includes("") ? "" : twice?.id) };
		},
		put: (answer) => fields.forEach((field, at) => { field.value = answer?.order?.[at] ?? ""; }),
	};
}

function textInput() {
	const field = make("input", { id: "text", type: "text", dir: "auto", maxlength: 200, autocomplete: "off", autocorrect: "off",
		autocapitalize: "none", spellcheck: "false", enterkeyhint: "send", input: touched });
	return {
		nodes: [make("label", { for: "text", text: WORDS.text }), field],
		fields: [field],
		read() {
			const text = field.value.trim();
			return { answer: { text }, error: text ? "" : WORDS.needText, bad: () => !text };
		},
		put(answer) {
			if (field.value.trim() !== (answer?.text ?? "")) field.value = answer?.text ?? "";
		},
	};
}

const INPUTS = { choice: choiceInput, several: choiceInput, order: orderInput, matching: matchingInput };

/** The question's input and, where it is asked for, how sure the student is. */
function answerForm(question, options, asksSure) {
	const input = (INPUTS[question.input] ?? textInput)(question, options);
	const levels = asksSure ? WORDS.levels.map((word, at) => pick("radio", "sure", at + 1, word)) : [];
	const sure = asksSure && make("fieldset", { class: "sure" }, make("legend", { text: WORDS.sure }), ...levels.map((level) => level.node));
	return {
		...input,
		nodes: [...input.nodes, sure].filter(Boolean),
		read() {
			const all = input.read(), level = levels.findIndex(({ input: { checked } }) => checked) + 1;
			return { ...all, answer: { ...all.answer, ...(level && { confidence: level }) } };
		},
		put(answer) {
			input.put(answer);
			levels.forEach((level, at) => { level.input.checked = at + 1 === answer?.confidence; });
		},
	};
}

function touched() {
	const { answer, error } = parts.input.read(), { isInstant } = current();
	local.error = "";
	local.draft = answer;
	if (local.hasFailed) Object.assign(local, { waiting: null, hasFailed: false });
	if (isInstant && !error) {
		local.waiting = answer;
		flush();
	}
	render();
}

function submit(event) {
	event.preventDefault();
	if (parts.fieldset.disabled || current().isInstant) return;
	const { answer, error, bad } = parts.input.read();
	local.error = error ?? "";
	if (!error) {
		local.draft = local.waiting = answer;
		flush();
	}
	render();
	if (error) parts.input.fields?.find(bad)?.focus();
}

// Drawing: built anew for another question, brought up to date in place otherwise, so that the focus stays.

let drawn = "none", parts = {}, lostFocus = null;

function later() {
	if (isQueued) return;
	isQueued = true;
	queueMicrotask(() => { isQueued = false; render(); });
}

function render() {
	const now = current(), view = keyOf(now.question) ?? now.phase;
	if (view !== drawn) {
		const isBegin = drawn === "none" && view === "join";
		drawn = view;
		local = fresh(now.question);
		draw(now);
		if (!isBegin && view !== "none") arrive();
	}
	if (now.question) update(now);
	frame(now);
	bar(now);
}

function arrive() {
	window.scrollTo(0, 0);
	by("heading").focus();
}

function draw({ phase, question }) {
	const link = make("a", { href: "/me", class: "main", text: WORDS.mine });
	parts = { link };
	lostFocus = null;
	show(by("join"), phase === "join");
	write(by("heading"), question ? WORDS.question(question) : WORDS.titles[phase] ?? "");
	let nodes = [];
	if (question) nodes = questionNodes(question);
	else if (phase === "lobby") nodes = [state.advisory && content("p", state.advisory, { class: "note" }), you?.shown_to_all && make("p", { text: WORDS.shown })];
	else if (phase === "finished" || phase === "through") nodes = [make("p", { text: WORDS.thanks }), link];
	by("view").replaceChildren(...nodes.filter(Boolean));
}

function questionNodes(question) {
	const help = WORDS.help[question.input];
	parts.stem = content("p", question.stem, { id: "stem", class: "stem" });
	parts.hint = make("p", { class: "note" });
	parts.holder = make("div", { class: question.input });
	parts.error = make("p", { id: "error", class: "error", role: "alert" });
	parts.save = make("button", { class: "main", text: WORDS.save });
	parts.fieldset = make("fieldset", { "aria-labelledby": "stem" }, help && make("p", { text: help }), parts.holder, parts.error, parts.save);
	parts.form = make("form", { novalidate: "", autocomplete: "off", submit }, parts.fieldset);
	parts.next = make("button", { type: "button", class: "main", text: WORDS.next, click: goOn });
	parts.reveal = make("section", { "aria-labelledby": "result" });
	return [parts.stem, parts.hint, parts.form, parts.reveal];
}

/** Builds the inputs anew if the options or their order for this student are others. */
function drawInput(question) {
	const places = new Map(you?.order?.map((id, at) => [id, at])), place = (o) => places.get(o.id) ?? places.size;
	const options = [...(question.options ?? [])].sort((a, b) => place(a) - place(b));
	const sign = JSON.stringify([options, question.left, state.confidence]);
	if (sign === parts.sign) return;
	parts.sign = sign;
	parts.input = answerForm(question, options, state.confidence);
	parts.holder.replaceChildren(...parts.input.nodes);
}

function update({ phase, question, reveal, isInstant }) {
	const focus = document.activeElement;
	write(parts.stem, question.stem);
	show(parts.hint, question.hint);
	parts.hint.replaceChildren(`${WORDS.hint} `, content("bdi", question.hint ?? ""));
	drawInput(question);
	if (phase !== "asking" && !local.isSending && !local.waiting && isDirty()) {
		local.draft = null;
		local.isDropped = true;
	}
	parts.input.put(local.draft ?? mine());
	parts.input.mark?.(reveal?.right, mine());
	parts.fieldset.disabled = phase !== "asking" || state.paused || local.closedAt < Infinity;
	show(parts.form, !reveal || mine() || parts.input.mark);
	show(parts.save, phase === "asking" && !isInstant);
	complain(phase);
	showReveal(reveal);
	keepFocus(focus, reveal);
}

/** Says what is missing, beside the fields, after an attempt to save. */
function complain(phase) {
	const error = phase === "asking" ? local.error : "", { bad } = parts.input.read();
	write(parts.error, error);
	for (const field of parts.input.fields ?? []) {
		field.setAttribute("aria-describedby", "error");
		field.setAttribute("aria-invalid", Boolean(error) && bad(field));
	}
}

function showReveal(reveal) {
	const sign = JSON.stringify([reveal, you?.ends]);
	show(parts.reveal, reveal);
	if (!reveal || sign === parts.told) return;
	parts.told = sign;
	const lines = [
		reveal.pairs?.length ? make("ul", {}, ...reveal.pairs.map((p) => make("li", {}, content("bdi", p.left), " – ", content("bdi", p.right))))
			: reveal.order?.length ? make("ol", {}, ...reveal.order.map((text) => content("li", text)))
			: content("p", reveal.answer ?? "", { class: "stem" }),
		reveal.note && content("p", reveal.note, { class: "note" }),
		reveal.place && make("p", { class: "quiet" }, `${WORDS.place} `, content("bdi", reveal.place)),
		state.self_paced && (you.ends ? parts.link : parts.next),
	];
	parts.reveal.replaceChildren(make("h2", { id: "result", tabindex: -1, text: WORDS.result }), ...lines.filter(Boolean));
}

/** A control that goes out of use would take the focus with it: a heading gets it, and gives it back after a pause. */
function keepFocus(focus, reveal) {
	const isGone = (node) => !node.isConnected || node.matches(":disabled") || node.closest("[hidden]");
	if (parts.form.contains(focus) && isGone(focus)) {
		lostFocus = focus;
		by(reveal ? "result" : "heading").focus({ preventScroll: !reveal });
	} else if (lostFocus && !isGone(lostFocus)) {
		if (focus === by("heading") || focus === document.body) lostFocus.focus({ preventScroll: true });
		lostFocus = null;
	}
}

function frame({ phase, question }) {
	const title = state?.title || WORDS.name, score = you?.score;
	write(by("title"), title);
	write(by("who"), you?.name ?? "");
	show(by("score"), score);
	if (score) write(by("score"), WORDS.score(score));
	document.title = [WORDS.phases[phase], question && WORDS.question(question), title].filter(Boolean).join(" – ");
}

// The status line and the clock.

function askingStatus() {
	if (local.closedAt < Infinity) return WORDS.late;
	if (local.isSending) return WORDS.saving;
	if (local.hasFailed) return WORDS.failed;
	if (state.paused) return WORDS.paused;
	if (isDirty()) return mine() ? WORDS.changed : WORDS.unsaved;
	return mine() ? (state.self_paced ? WORDS.savedOwn : WORDS.saved) : WORDS.none;
}

function closedStatus() {
	if (local.isSending) return WORDS.saving;
	const isDropped = local.isDropped || local.waiting || local.closedAt < Infinity;
	return [WORDS.over, mine() ? WORDS.stands : WORDS.nothing, isDropped && WORDS.dropped].filter(Boolean).join(" ");
}

function verdictKind() {
	const score = mine() ? you?.verdict?.score : null;
	return score == null ? "" : score >= 1 ? "right" : score > 0 ? "part" : "wrong";
}

function revealStatus(reveal) {
	const kind = verdictKind(), said = kind && (you.verdict.said || WORDS.verdicts[kind]);
	if (local.error || !reveal) return local.error || WORDS.over;
	return WORDS.told(said ? said[0].toUpperCase() + said.slice(1) : you && !mine() ? WORDS.unanswered : "", reveal.answer ?? "");
}

function baseStatus({ phase, reveal }) {
	if (phase === "asking") return askingStatus();
	if (phase === "closed") return closedStatus();
	if (phase === "revealed") return revealStatus(reveal);
	return phase === "lobby" || phase === "wait" ? WORDS.joined : "";
}

function bar(now) {
	const base = baseStatus(now), isOver = now.phase === "finished" || now.phase === "join";
	// "Connected again" stays until there is something newer to tell: the rest would be read twice otherwise.
	if (connection === WORDS.back && (baseWhenBack ??= base) !== base) connection = "";
	write(by("status"), [!isOver && connection, base].filter(Boolean).join(" "));
	by("bar").dataset.mark = now.phase === "revealed" ? verdictKind() : base === WORDS.failed || base === WORDS.late ? "trouble"
		: base === WORDS.saved || base === WORDS.savedOwn ? "saved" : "";
	by("bar").classList.toggle("long", base.length > 160);
	const canRetry = base === WORDS.failed && !state.paused;
	if (!canRetry && document.activeElement === by("retry")) by("heading").focus({ preventScroll: true });
	show(by("retry"), canRetry);
	showClock(now.phase === "asking" ? timeLeft() : null);
}

function showClock(left) {
	const seconds = left == null ? null : Math.ceil(left / 1000), crossed = (mark) => local.left > mark && seconds <= mark;
	show(by("clock"), seconds != null);
	if (seconds != null) write(by("clock"), WORDS.left(seconds));
	if (seconds && (crossed(30) || crossed(10))) say(WORDS.soon(seconds));
	local.left = seconds;
}

/** Is read by a screen reader, politely; shows nowhere. */
function say(text) {
	by("say").textContent = "";
	setTimeout(() => { by("say").textContent = text; }, 50);
}

// Joining.

function leave(reason) {
	stream.stop();
	if (you?.name) by("name").value = you.name;
	state = you = null;
	isJoining = true;
	write(by("why"), reason);
	render();
}

function showCode(isKnown) {
	show(by("known"), isKnown);
	show(by("code-part"), !isKnown);
}

function refuse(field, text) {
	for (const id of ["code", "name", "join"]) write(by(`${id}-error`), (field || "join") === id ? text : "");
	for (const id of ["code", "name"]) by(id).setAttribute("aria-invalid", field === id);
	if (field === "code") showCode(false);
	if (field) by(field).focus();
}

/** What a reader calls characters. */
const lengthOf = (text) => [...(window.Intl?.Segmenter ? new Intl.Segmenter().segment(text) : text)].length;

async function join(event) {
	event.preventDefault();
	const code = by("code").value.replace(/[\s-]/g, "").toUpperCase(), name = by("name").value.trim();
	if (!/^[A-Z0-9]{6}$/.test(code)) return refuse("code", WORDS.badCode);
	if (!name || lengthOf(name) > 24) return refuse("name", WORDS.badName);
	if (join.isBusy) return;
	refuse("", "");
	join.isBusy = true;
	const status = await post("/api/join", { code, name });
	join.isBusy = false;
	if (status !== 200) return refuse(...(WORDS.refused[status] ?? ["", WORDS.joinFailed]));
	isJoining = false;
	connection = WORDS.connecting;
	render();
	stream.start();
}

function setUp() {
	const code = /^\/j\/([A-Za-z0-9]{6})\/?$/.exec(location.pathname)?.[1].toUpperCase() ?? "";
	const words = { "code-label": WORDS.code, "name-label": WORDS.nick, enter: WORDS.enter, change: WORDS.change, "known-code": WORDS.known(code), retry: WORDS.retry };
	for (const [id, text] of Object.entries(words)) write(by(id), text);
	by("code").value = code;
	showCode(Boolean(code));
	by("change").addEventListener("click", () => { showCode(false); by("code").focus(); });
	by("join").addEventListener("submit", join);
	by("retry").addEventListener("click", flush);
}

const stream = follow("/api/events", {
	open() {
		seen.clear();
		baseWhenBack = null;
		connection = connection === WORDS.lost ? WORDS.back : "";
		if (local.hasFailed) flush();
		later();
	},
	lost() {
		if (connection !== WORDS.connecting) connection = WORDS.lost;
		later();
	},
	unknown: () => leave(state ? WORDS.again : ""),
	event(kind, text) {
		let data = {};
		try { data = JSON.parse(text); } catch { return; }
		if (kind === "gone") leave(data.reason || WORDS.again);
		else if (kind === "state") takeState(data);
		else if (kind === "you") takeYou(data);
		later();
	},
});

setUp();
render();
// The clock may close the question before an event does.
setInterval(() => { if (clocks.state || clocks.you) render(); }, 500);
stream.start();
