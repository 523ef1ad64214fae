"use strict";

const WORDS = {
	open: "Open", type: "and type the code", qr: "QR code of the address", locked: "The quiz is locked. Nobody can join now.",
	students: (n) => `Students: ${n}`, answered: (n, of) => `${n} of ${of} answered`,
	question: (q) => `Question ${q.number} of ${q.of}${q.round > 1 ? ", second vote" : ""}`, hint: "Hint: ", right: "Right answer",
	own: "Answer on your phone, at your own speed.", wait: "Wait for the next question.",
	left: (s) => `Time left: ${s < 60 ? "" : `${Math.floor(s / 60)} min `}${s % 60} s`, paused: "Paused",
	phases: { lobby: "Join now", asking: "Answer now", closed: "Time is over", revealed: "The answer", finished: "The quiz is over" },
	thanks: "Thank you for taking part.", results: "Your results are on your own phone: ", points: (n) => `, points: ${n}`,
	connecting: "Connecting…", lost: "Connection lost. Connecting…",
};

const el = {};
for (const node of document.querySelectorAll("[id]")) el[node.id] = node;
const write = (node, text) => { if (node.textContent !== text) node.textContent = text; };
function make(tag, className = "", ...kids) {
	const node = Object.assign(document.createElement(tag), { className });
	node.append(...kids.flat().filter(Boolean));
	return node;
}
/** A text of a note, in its own direction. */
const content = (tag, text, className = "") => Object.assign(make(tag, className, text), { dir: "auto" });

const key = encodeURIComponent(new URLSearchParams(location.search).get("key") ?? "");
let room = null, drawn = "", trouble = WORDS.connecting;

function render() {
	const { rev, students, answered, paused, question, at, ...rest } = room ?? {}, sign = JSON.stringify([rest, { ...question, closes_in: 0 }]);
	frame();
	if (!room || sign === drawn) return;
	drawn = sign;
	el.view.replaceChildren(...nodes().filter(Boolean));
	fit();
}

/** What stands around the question. */
function frame() {
	const { title, phase = "finished", question, paused, locked, address, code, answered, students, at } = room ?? {}, name = title || "Cardinal", isOver = phase === "finished";
	const time = phase === "asking" ? question?.closes_in : null, left = time == null ? null : Math.ceil((time - (paused ? 0 : Date.now() - at)) / 1000);
	const word = paused ? WORDS.paused : room ? WORDS.phases[left !== null && left <= 0 ? "closed" : phase] : "";
	write(el.title, phase === "lobby" ? "Cardinal" : name);
	write(el.status, `${trouble} ${word}`.trim());
	write(el.clock, left > 0 ? WORDS.left(left) : "");
	write(el.count, isOver ? "" : question ? WORDS.answered(answered, students) : WORDS.students(students));
	write(el.late, isOver || locked || phase === "lobby" ? "" : `${address} · ${code}`);
	document.title = `${word || trouble} – ${name}`;
}

function nodes() {
	const { phase, question, address } = room, line = (...kids) => make("p", "", ...kids);
	if (phase === "lobby") return lobby();
	if (phase === "finished") return [make("h1", "", WORDS.phases.finished), line(WORDS.thanks), line(WORDS.results, make("b", "", `${address.replace(/\/$/, "")}/me`)), leaders()];
	return question ? asked(question, phase === "revealed" && room.reveal) : [line(phase === "asking" ? WORDS.own : WORDS.wait), leaders()];
}

function lobby() {
	const { title, advisory, locked, address, code } = room, line = (text, kind) => make("p", kind, text);
	const picture = Object.assign(make("img"), { src: `/screen/code.svg?key=${key}`, alt: WORDS.qr });
	const how = locked ? [line(WORDS.locked)] : [picture, line(WORDS.open), line(address, "large"), line(WORDS.type), line(code, "large code")];
	return [content("h1", title), ...how, advisory && content("p", advisory, "note")];
}

function asked({ input, stem, options, left, hint, ...question }, reveal) {
	const isChoice = input === "choice" || input === "several", counts = reveal?.counts ?? [], ids = options?.map((o) => o.id) ?? [];
	const list = (rows) => rows?.length && make("ol", "options", rows);
	return [
		make("h1", "", WORDS.question(question)), content("p", stem, "stem"), hint && make("p", "note", WORDS.hint, content("bdi", hint)),
		!reveal && list(left?.map((text) => row({ text }))),
		(isChoice || !reveal) && list(options?.map((o, at) => row(o, String.fromCharCode(65 + at), reveal, counts.find((count) => count.id === o.id)))),
		reveal && !isChoice && answer(reveal),
		list(counts.filter((count) => !isChoice || !ids.includes(count.id)).map((count) => row(count, "", null, count))),
		reveal?.note && content("p", reveal.note, "note"), leaders(),
	];
}

/** An option, in the reveal with a word if it is right, and its share as a bar and in figures. */
function row({ id, text }, letter, reveal, count) {
	const isRight = reveal?.right?.includes(id), share = Math.round(Math.min(1, Math.max(0, count?.share ?? 0)) * 100), bar = count && make("span", "bar");
	if (bar) bar.style.width = `${share}%`;
	return make("li", isRight ? "option right" : "option", letter && make("b", "", letter),
		make("span", "", content("span", text), isRight && make("span", "tag", WORDS.right), bar), count && make("b", "count", `${count.count} (${share} %)`));
}

function answer({ pairs, order, answer }) {
	if (pairs?.length) return make("ul", "", pairs.map((pair) => make("li", "", content("bdi", pair.left), " – ", content("bdi", pair.right))));
	return order?.length ? make("ol", "numbers", order.map((text) => content("li", text))) : content("p", answer, "large");
}

const leaders = () => room.leaderboard
	&& make("p", "leaders", room.leaderboard.map((one) => make("span", "", `${one.place}. `, content("bdi", one.name), WORDS.points(one.points))));

/** The largest type with which all fits, in one column of options or two; at 24 px a very long one may scroll. */
function fit() {
	const { view, main } = el, set = (size, isTwo) => { view.style.fontSize = `${size}px`; view.classList.toggle("two", isTwo); };
	const isInside = (node) => node.scrollWidth <= node.clientWidth + 1;
	document.body.classList.add("fits");
	for (let size = Math.max(24, Math.floor(innerHeight / 13)); size >= 24; size--) {
		for (const isTwo of [false, true]) {
			set(size, isTwo);
			if (view.offsetHeight <= main.clientHeight && [view, ...view.querySelectorAll(".option > span")].every(isInside)) return;
		}
	}
	set(24, false);
	document.body.classList.remove("fits");
}

let source = null, timer = 0, tries = 0, heard = 0;
function open() {
	release();
	heard = Date.now();
	source = new EventSource(`/api/screen/events?key=${key}`);
	source.addEventListener("screen", ({ data }) => {
		heard = Date.now();
		try { room = { ...JSON.parse(data), at: heard }; } catch { return; }
		tries = 0;
		trouble = "";
		render();
	});
	source.addEventListener("error", () => {
		release();
		trouble = WORDS.lost;
		render();
		timer = setTimeout(open, Math.min(8000, 500 * 2 ** tries++) * (0.75 + Math.random() / 4));
	});
}
function release() {
	clearTimeout(timer);
	source?.close();
	source = null;
}
const wake = () => { if (!document.hidden && (!source || Date.now() - heard > 20000)) open(); };
document.addEventListener("visibilitychange", wake);
for (const name of ["pageshow", "online"]) addEventListener(name, wake);
addEventListener("pagehide", release);
addEventListener("resize", () => { if (room) fit(); });
setInterval(render, 500);
open();
