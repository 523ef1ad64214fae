"""A class quiz from the lobby to the end, in a real browser.

Three students with phones of 320, 390 and 412 pixels, a projector and the teacher's terminal, which is
driven through its standard input. On the way: a late join, a changed answer, a reload, a lost
connection, a student who is sent out and comes back, a second vote, every way of answering, and results
that are saved as a file. Every page is checked for what can be checked by a program: no error of a
script, nothing refused by the policy, nothing wider than the screen, targets of 48 pixels, and focus
that can be seen.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import time

from playwright.sync_api import expect, sync_playwright

PROGRAM, CHROMIUM, PICTURES = sys.argv[1], sys.argv[2], sys.argv[3]
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
problems: list[str] = []


class Teacher:
    """The program, with its events as they come."""

    def __init__(self, library, *words):
        environment = dict(os.environ, CARDINAL_LIBRARY=str(library))
        self.process = subprocess.Popen(
            [PROGRAM, "class", "open", *words, "--json", "--address", "127.0.0.1"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True)
        self.events: list[dict] = []
        self.changed = threading.Condition()
        threading.Thread(target=self.read, daemon=True).start()
        self.start = self.wait("listening")

    def read(self):
        for line in self.process.stdout:
            with self.changed:
                self.events.append(json.loads(line))
                self.changed.notify_all()

    def wait(self, name, **fields):
        """The next event of a name with some fields; those before it are passed over."""
        deadline = time.monotonic() + 20
        with self.changed:
            while True:
                for index, event in enumerate(self.events):
                    if event["event"] == name and all(event.get(k) == v for k, v in fields.items()):
                        del self.events[: index + 1]
                        return event
                left = deadline - time.monotonic()
                if left <= 0:
                    raise AssertionError(f"the teacher saw no '{name}' {fields}: {self.events}")
                self.changed.wait(left)

    def say(self, line, name="state", **fields):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.wait(name, **fields) if name else None


def watch(page, who):
    page.on("pageerror", lambda error: problems.append(f"{who}: {error}"))

    def note(message):
        # Answers that are refused on purpose are told by the browser too.
        if message.type in ("error", "warning") and "Failed to load resource" not in message.text:
            problems.append(f"{who}: {message.text}")

    page.on("console", note)


def check(page, who, picture):
    """What holds of every page at every moment."""
    wide = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if wide > 0:
        problems.append(f"{who} {picture}: {wide} pixels wider than the screen")
    small = page.evaluate(
        """() => [...document.querySelectorAll('button, a, input, select, textarea, label')]
          .filter(e => e.checkVisibility() && !e.disabled)
          .filter(e => !(e.matches('input[type=radio], input[type=checkbox]') && e.closest('label')))
          .filter(e => e.tagName !== 'LABEL' || e.querySelector('input'))
          .filter(e => e.getBoundingClientRect().height < 47.5)
          .map(e => e.tagName + ' ' + (e.id || e.textContent.trim()).slice(0, 30))""")
    if small and who != "projector":
        problems.append(f"{who} {picture}: smaller than 48 pixels: {small}")
    if PICTURES:
        page.screenshot(path=f"{PICTURES}/{picture}-{who}.png", full_page=True)


def join(page, teacher, name):
    page.goto(teacher.start["url"] + "j/" + teacher.start["code"])
    page.get_by_label("Your name").fill(name)
    page.get_by_role("button", name="Join", exact=True).click()


def answer(page, right, by_keys=False):
    """Answers what is asked; `right` chooses among options by their text, else the first one."""
    if page.locator("#inputs input[type=radio]").count():
        option = page.locator("#inputs label").filter(has_text=right) if right else None
        target = (option if option is not None and option.count() else
                  page.locator("#inputs label")).first
        if by_keys:
            page.locator("#inputs input[type=radio]").first.focus()
            page.keyboard.press("Space")
        else:
            target.click()
    elif page.locator("#inputs input[type=checkbox]").count():
        page.locator("#inputs label").nth(0).click()
        page.locator("#inputs label").nth(1).click()
        page.get_by_role("button", name="Save answer").click()
    elif page.locator("#inputs select").count():
        for index in range(page.locator("#inputs select").count()):
            select = page.locator("#inputs select").nth(index)
            select.select_option(index=index + 1)
        page.get_by_role("button", name="Save answer").click()
    elif page.locator("#inputs input").count():
        page.locator("#inputs input").first.fill("Spindle")
        page.get_by_role("button", name="Save answer").click()
    else:
        page.get_by_role("button", name="Move down").first.click()
        page.get_by_role("button", name="Save answer").click()
    expect(page.locator("#status")).to_contain_text("Saved.")


def main():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="cardinal-browser-"))
    (folder / "Progress").mkdir()
    shutil.copytree(ROOT / "Decks", folder / "Decks")
    if PICTURES:
        pathlib.Path(PICTURES).mkdir(parents=True, exist_ok=True)
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage"])
            whole_quiz(browser, folder)
            every_form(browser, folder)
            own_speed(browser, folder)
            browser.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for problem in problems:
        print(f"browser: {problem}")
    print(f"browser: {'went well' if not problems else f'{len(problems)} problems'}")
    sys.exit(1 if problems else 0)


def close(teacher):
    """Closes the room; phones could look at their results until now."""
    teacher.say("quit", None)
    assert teacher.process.wait(timeout=20) == 0, teacher.process.returncode


def phone(browser, who, width, scheme="light"):
    context = browser.new_context(
        viewport={"width": width, "height": 720}, color_scheme=scheme, has_touch=True,
        reduced_motion="reduce")
    page = context.new_page()
    watch(page, who)
    return page


def whole_quiz(browser, folder):
    teacher = Teacher(
        folder, "cell-division", "--count", "3", "--seed", "5", "--form", "choice",
        "--leaderboard", "top3")
    screen = browser.new_context(viewport={"width": 1280, "height": 720}).new_page()
    watch(screen, "projector")
    screen.goto(teacher.start["screen"])
    ada, ben, cem = (phone(browser, "ada", 320), phone(browser, "ben", 390, "dark"),
                     phone(browser, "cem", 412))

    # The lobby: joining, a name that is taken, and the projector's address.
    ada.goto(teacher.start["url"])
    check(ada, "ada", "01-join")
    join(ada, teacher, "Ada")
    expect(ada.get_by_role("heading", level=1)).to_contain_text("Wait for the first question")
    join(ben, teacher, "ada")
    expect(ben.locator("#nameError")).to_contain_text("taken")
    check(ben, "ben", "02-taken")
    ben.get_by_label("Your name").fill("Ben")
    ben.get_by_role("button", name="Join", exact=True).click()
    expect(ben.get_by_role("heading", level=1)).to_contain_text("Wait for the first question")
    expect(screen.locator("body")).to_contain_text("Students: 2")
    expect(screen.locator("body")).to_contain_text(teacher.start["code"][:3])
    check(ada, "ada", "03-lobby")
    check(screen, "projector", "03-lobby")

    # The first question: a changed answer, a reload, a late student, keys alone.
    teacher.say("start", phase="asking")
    expect(ada.locator("#heading")).to_contain_text("Question 1 of 3")
    check(ada, "ada", "04-asking")
    check(screen, "projector", "04-asking")
    labels = ada.locator("#inputs label")
    labels.nth(0).click()
    expect(ada.locator("#status")).to_contain_text("Saved.")
    labels.nth(1).click()
    expect(ada.locator("#status")).to_contain_text("Saved.")
    chosen = labels.nth(1).inner_text()
    ada.reload()
    expect(ada.locator("#inputs label", has=ada.locator("input:checked"))).to_have_text(chosen)
    answer(ben, None, by_keys=True)
    check(ben, "ben", "05-saved")
    join(cem, teacher, "Cem")
    expect(cem.locator("#heading")).to_contain_text("Question 1 of 3")
    teacher.wait("answered", answered=2, of=3)
    expect(screen.locator("body")).to_contain_text("2 of 3 answered")

    # Nobody is told anything before the reveal.
    teacher.say("close", phase="closed")
    expect(ada.locator("#status")).to_contain_text("Time is over")
    assert ada.locator("#inputs input:enabled").count() == 0, "an answer could still be changed"
    check(ada, "ada", "06-closed")
    check(screen, "projector", "06-closed")
    teacher.say("revote", phase="asking", round=2)
    expect(ada.locator("#heading")).to_contain_text("second vote")
    for page in (ada, ben, cem):
        answer(page, None)
    teacher.wait("answered", answered=3, of=3)
    teacher.say("reveal", phase="revealed")
    for page, who in ((ada, "ada"), (ben, "ben"), (cem, "cem")):
        expect(page.locator("#told")).to_be_visible()
        check(page, who, "07-revealed")
    check(screen, "projector", "07-revealed")

    # Sent out, and back again with the same score.
    teacher.say("kick ben", "state")
    expect(ben.get_by_label("Your name")).to_be_visible()
    check(ben, "ben", "08-sent-out")
    join(ben, teacher, "Ben")
    expect(ben.locator("#score")).to_contain_text("of 1 point")

    # A lost connection: the stream comes back by itself.
    teacher.say("next", phase="asking", number=2)
    expect(cem.locator("#heading")).to_contain_text("Question 2 of 3")
    cem.context.set_offline(True)
    cem.locator("#inputs label").first.click()
    expect(cem.locator("#status")).to_contain_text("Not saved")
    check(cem, "cem", "09-offline")
    cem.context.set_offline(False)
    expect(cem.locator("#status")).to_contain_text("Saved.", timeout=20000)
    teacher.say("close", phase="closed")
    teacher.say("", phase="revealed")

    # The end, the results and the cards to keep.
    teacher.say("", phase="asking", number=3)
    expect(ada.locator("#heading")).to_contain_text("Question 3 of 3")
    answer(ada, None)
    teacher.say("reveal", phase="revealed")
    teacher.say("", phase="finished")
    teacher.wait("ended")
    expect(ada.locator("#heading")).to_contain_text("over")
    check(ada, "ada", "10-finished")
    check(screen, "projector", "10-finished")
    ada.get_by_role("link", name="See your results").click()
    expect(ada.locator("h1")).to_contain_text("Ada: your results")
    check(ada, "ada", "11-results")
    close(teacher)


def every_form(browser, folder):
    """Each way of answering once, at 200 % zoom: half the pixels of a phone in landscape."""
    science = ("cell-division", "three-kinds-of-rock")
    # A list is shown among the members of another one, which this deck has.
    literature = ("netori-netorare", "--audience", "adults", "--yes")
    forms = {
        "choice": science, "true-false": science, "which-topic": science, "order": science,
        "typed": science, "matching": science, "odd-one-out": literature, "list-all": literature}
    for form, decks in forms.items():
        teacher = Teacher(folder, *decks, "--count", "1", "--seed", "2", "--form", form, "--new")
        page = phone(browser, form, 320)
        join(page, teacher, "Dora")
        teacher.wait("joined")
        teacher.say("start", phase="asking")
        expect(page.locator("#heading")).to_contain_text("Question 1 of 1")
        check(page, form, "20-asking")
        answer(page, None)
        check(page, form, "21-saved")
        teacher.say("reveal", phase="revealed")
        expect(page.locator("#told")).to_be_visible()
        check(page, form, "22-revealed")
        page.goto(teacher.start["url"] + "me")
        expect(page.locator("h1")).to_contain_text("Dora")
        check(page, form, "23-results")
        if page.get_by_role("link", name="Save what you missed").count():
            with page.expect_download() as download:
                page.get_by_role("link", name="Save what you missed").click()
            cards = pathlib.Path(download.value.path()).read_text()
            assert "<script" not in cards and "http" not in cards.split("</head>")[1], cards
        teacher.say("end", phase="finished")
        close(teacher)
        page.context.close()


def own_speed(browser, folder):
    teacher = Teacher(
        folder, "cell-division", "--count", "2", "--seed", "4", "--form", "choice", "--self-paced",
        "--new")
    page = phone(browser, "eve", 360)
    join(page, teacher, "Eve")
    teacher.wait("joined")
    teacher.say("start", phase="asking")
    for number in (1, 2):
        expect(page.locator("#heading")).to_contain_text(f"Question {number} of 2")
        page.locator("#inputs label").first.click()
        page.get_by_role("button", name="Save answer").click()
        expect(page.locator("#told")).to_be_visible()
        check(page, "eve", f"3{number}-own-speed")
        page.get_by_role("button", name="Next question").click()
    expect(page.locator("#heading")).to_contain_text("every question")
    check(page, "eve", "33-through")
    teacher.say("end", phase="finished")
    close(teacher)


main()
