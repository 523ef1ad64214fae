"use strict";

const WORDS = {
	name: "Cardinal", open: "Open", type: "and type the code", qr: "The address as a picture for a phone's camera", locked: "The quiz is locked. Nobody can join now.",
	students: (n) => `${n} ${n === 1 ? "student" : "students"}`, answered: (n, of) => `${n} of ${of} answered`,
	question: (q) => `Question ${q.number} of ${q.of}${q.round > 1 ? ", second vote" : ""}`, hint: "Hint:",
	own: "Answer on your phone, at your own speed.", wait: "The next question will appear here.", order: "Put in order", matching: "Find the partners", right: "Right answer",
	left: (s) => `Time left: ${s < 60 ? "" : `${Math.floor(s / 60)} min `}${s % 60} s`,
	phases: { lobby: "Join now", asking: "Answer now", closed: "Time is over", revealed: "The answer", finished: "The quiz is over" }, paused: "Paused",
	thanks: "Thank you for taking part.", results: "Your results are on your own phone:", points: (n) => `${n} ${n === 1 ? "point" : "points"}`, leaders: "Most points",
	connecting: "Connecting…", lost: "Connection lost. Connecting… If this stays, open the address in the teacher's terminal again.",
};

const by = (id) => document.getElementById(id);
function make(tag, props, ...kids) {
	const node = Object.assign(document.createElement(tag), props);
	node.append(...kids.filter(Boolean));
	return node;
}
/** A text out of a note: in its own direction, never markup. */
const content = (tag, textContent, className = "") => make(tag, { dir: "auto", textContent, className });
function write(id, text) {
	if (by(id).textContent !== text) by(id).textContent = text;
}

const key = encodeURIComponent(new URLSearchParams(location.search).get("key") ?? "");
let room = null, deadline = null, drawn = "", status = WORDS.connecting;

function render() {
	frame();
	if (!room) return;
	const { rev, students, answered, paused, question, ...rest } = room, sign = JSON.stringify([rest, { ...question, closes_in: null }]);
	if (sign === drawn) return;
	drawn = sign;
	by("view").className = room.phase;
	by("view").replaceChildren(...nodes().filter(Boolean));
	fit();
}

/** What stands around the question, and changes with every answer. */
function frame() {
	const { title, phase, question, paused, answered = 0, students = 0 } = room ?? {}, left = timeLeft();
	const word = paused ? WORDS.paused : WORDS.phases[left === 0 ? "closed" : phase];
	write("title", title || WORDS.name);
	write("status", [status, word].filter(Boolean).join(" "));
	write("clock", left ? WORDS.left(left) : "");
	write("count", !room || phase === "finished" ? "" : question ? WORDS.answered(answered, students) : WORDS.students(students));
	write("late", question && phase !== "finished" && !room.locked ? `${room.address} · ${room.code}` : "");
	document.title = [word, title || WORDS.name].filter(Boolean).join(" – ");
}
function timeLeft() {
	return room?.phase !== "asking" || deadline == null ? null : Math.max(0, Math.ceil((deadline - (room.paused ? room.at : Date.now())) / 1000));
}

function nodes() {
	const { phase, question } = room;
	if (phase === "lobby") return lobby();
	if (phase === "finished") return [make("h1", { textContent: WORDS.phases.finished }), make("p", { textContent: WORDS.thanks }),
		make("p", {}, WORDS.results, " ", make("b", { textContent: `${room.address.replace(/\/$/, "")}/me` })), leaders()];
	return question ? asked(question, phase === "revealed" ? room.reveal : null) : [make("p", { textContent: phase === "asking" ? WORDS.own : WORDS.wait }), leaders()];
}

function lobby() {
	const how = room.locked ? [make("p", { textContent: WORDS.locked })] : [
		make("img", { src: `/screen/code.svg?key=${key}`, alt: WORDS.qr }), make("p", { textContent: WORDS.open }), make("p", { className: "large", textContent: room.address }),
		make("p", { textContent: WORDS.type }), make("p", { className: "large code", textContent: room.code })];
	return [content("h1", room.title || WORDS.name), ...how, room.advisory && content("p", room.advisory, "note")];
}

function asked(q, reveal) {
	const shares = new Map(reveal?.counts?.map((count) => [count.id, count])), ids = new Set(q.options?.map((o) => o.id));
	const letters = (texts, kind) => make("ol", { className: kind }, ...texts.map((text, at) => make("li", { className: "option" }, make("b", { textContent: String.fromCharCode(65 + at) }), content("span", text))));
	const isChoice = q.input === "choice" || q.input === "several";
	const others = reveal?.counts?.filter((count) => !ids.has(count.id)) ?? [];
	return [
		make("h1", { textContent: WORDS.question(q) }), content("p", q.stem, "stem"),
		q.hint && make("p", { className: "note" }, `${WORDS.hint} `, content("bdi", q.hint)),
		isChoice && make("ol", { className: "options" }, ...(q.options ?? []).map((o, at) => row(o, at, reveal, shares.get(o.id)))),
		!reveal && WORDS[q.input] && make("p", { textContent: WORDS[q.input] }),
		!reveal && q.left?.length && make("ol", { className: "options" }, ...q.left.map((text) => make("li", { className: "option" }, content("span", text)))),
		!reveal && !isChoice && q.options?.length && letters(q.options.map((o) => o.text), "options"),
		reveal && !isChoice && answer(reveal),
		others.length && make("ol", { className: "options" }, ...others.map((count) => row(count, null, null, count))),
		reveal?.note && content("p", reveal.note, "note"), leaders(),
	];
}

/** An option with its letter; in the reveal with a word if it is right, and with its share as a bar and in figures. */
function row(option, at, reveal, count) {
	const isRight = reveal?.right?.includes(option.id), bar = count && make("span", { className: "bar" });
	if (bar) bar.style.width = `${Math.min(1, Math.max(0, count.share ?? 0)) * 100}%`;
	return make("li", { className: isRight ? "option right" : "option" }, at != null && make("b", { textContent: String.fromCharCode(65 + at) }),
		make("span", {}, content("span", option.text), isRight && make("span", { className: "tag", textContent: WORDS.right }), bar),
		count && make("b", { textContent: `${count.count} (${Math.round((count.share ?? 0) * 100)} %)` }));
}

function answer(reveal) {
	if (reveal.pairs?.length) return make("ul", {}, ...reveal.pairs.map((pair) => make("li", {}, content("bdi", pair.left), " – ", content("bdi", pair.right))));
	if (reveal.order?.length) return make("ol", { className: "numbers" }, ...reveal.order.map((text) => content("li", text)));
	return content("p", reveal.answer ?? "", "large");
}

function leaders() {
	return room.leaderboard?.length && make("section", {}, make("h2", { textContent: WORDS.leaders }),
		...room.leaderboard.map((one) => make("p", {}, `${one.place}. `, content("bdi", one.name), `, ${WORDS.points(one.points)}`)));
}

/** The largest type with which all fits, in one column of options or two; at 24 px a very long one may scroll. */
function fit() {
	const view = by("view"), room = by("main");
	let best = { size: 0, two: false };
	document.body.classList.add("fits");
	for (const two of [false, true]) {
		view.classList.toggle("two", two);
		let low = 24, high = Math.max(24, innerHeight / 13);
		const fits = (size) => {
			view.style.setProperty("--size", `${size}px`);
			return view.offsetHeight <= room.clientHeight && view.scrollWidth <= view.clientWidth;
		};
		if (!fits(low)) continue;
		while (high - low > 0.5) [low, high] = fits((low + high) / 2) ? [(low + high) / 2, high] : [low, (low + high) / 2];
		if (low > best.size + 1) best = { size: low, two };
	}
	view.classList.toggle("two", best.two);
	view.style.setProperty("--size", `${best.size || 24}px`);
	document.body.classList.toggle("fits", best.size > 0);
}

let source = null, timer = 0, tries = 0, heard = 0;
function open() {
	clearTimeout(timer);
	source?.close();
	heard = Date.now();
	source = new EventSource(`/api/screen/events?key=${key}`);
	source.addEventListener("screen", (event) => {
		try { room = { ...JSON.parse(event.data), at: Date.now() }; } catch { return; }
		const left = room.question?.closes_in;
		deadline = left == null ? null : room.at + left;
		heard = room.at;
		tries = 0;
		status = "";
		render();
	});
	source.addEventListener("error", () => {
		release();
		status = WORDS.lost;
		render();
		timer = setTimeout(open, Math.min(8000, 500 * 2 ** Math.min(tries++, 4)) * (0.75 + Math.random() / 4));
	});
}
function release() {
	clearTimeout(timer);
	source?.close();
	source = null;
}
function wake() {
	if (!document.hidden && (!source || Date.now() - heard > 20000)) open();
}
document.addEventListener("visibilitychange", wake);
for (const name of ["pageshow", "online"]) window.addEventListener(name, wake);
window.addEventListener("pagehide", release);
window.addEventListener("resize", () => { if (room) fit(); });
setInterval(render, 500);
open();
