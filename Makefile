# 'make' alone lists what can be made.

SHELL := bash
SWIFT ?= swift
PREFIX ?= /usr/local
BIN = $(DESTDIR)$(PREFIX)/bin
SHARE = $(DESTDIR)$(PREFIX)/share/cardinal
# Where manual pages, and the completions of bash, zsh and fish are looked for.
MANUAL = $(DESTDIR)$(PREFIX)/share/man/man1/cardinal.1
FOR_BASH = $(DESTDIR)$(PREFIX)/share/bash-completion/completions/cardinal
FOR_ZSH = $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_cardinal
FOR_FISH = $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/cardinal.fish

PROGRAM := .build/release/cardinal
# The program that serves a class, and how to leave out what only it needs: the web server.
COMPANION := .build/release/cardinal-class
LEAN = --disable-default-traits
# Folders are among them, so that a file taken away counts as a change too.
SOURCES := Package.swift $(shell find Sources)
# Where Homebrew keeps the libraries; nothing elsewhere.
FLAGS = $(shell Scripts/bootstrap --flags)
# A program without a Swift runtime beside it. macOS brings its own.
STATIC = $(if $(filter Darwin,$(shell uname -s)),,--static-swift-stdlib)
# Where a program that is unpacked somewhere looks for the libraries packed with it.
BESIDE = $(if $(filter Darwin,$(shell uname -s)),,-Xlinker --disable-new-dtags -Xlinker -rpath -Xlinker '$$ORIGIN/../lib/cardinal')
# What else 'swift build' is told for a program that is used.
OPTIONS ?=
# On a terminal SwiftPM's progress is one line that changes, elsewhere a line a file.
QUIET = $(shell [ -t 2 ] || echo --quiet)

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help study class build test test-browser test-dist lint format install uninstall dist clean \
  bootstrap

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

# The program gets a process group of its own: Ctrl-C is its business alone, not also make's,
# and leaving by it is no error. Ctrl-Z stops everything, and the shell's 'fg' goes on.
study: bootstrap $(PROGRAM) ## study the decks in this folder
	@set -m; \
	ended() { \
	  status=$$?; \
	  case $$status in \
	    130) exit 0 ;; \
	    $$((128 + $$(kill -l TSTP)))) kill -STOP 0; fg >/dev/null; ended ;; \
	    *) exit $$status ;; \
	  esac; \
	}; \
	CARDINAL_LIBRARY="$(CURDIR)" $(PROGRAM); ended

class: bootstrap $(COMPANION) ## open a demo of a class quiz, with a dozen simulated students
	@CARDINAL_LIBRARY="$(CURDIR)" $(COMPANION) class rehearse 12 $(CURDIR)/Decks/cell-division.md --count 6

build: bootstrap $(PROGRAM) ## build the program

# Not through 'bootstrap', which is out of date always: 'sudo make install' builds nothing
# that is built, and root may not even find Swift.
$(PROGRAM): $(SOURCES)
	@Scripts/bootstrap
	@echo "building cardinal; the first time takes some minutes"
	@$(SWIFT) build $(QUIET) -c release --product cardinal $(LEAN) $(STATIC) $(BESIDE) $(FLAGS) $(OPTIONS)
	@touch $(PROGRAM)

$(COMPANION): $(SOURCES)
	@Scripts/bootstrap
	@echo "building cardinal-class with its web server; the first time takes some minutes"
	@$(SWIFT) build $(QUIET) -c release --product cardinal-class $(STATIC) $(BESIDE) $(FLAGS) $(OPTIONS)
	@touch $(COMPANION)

test: bootstrap ## run every test
	@echo "building the tests; the first time takes some minutes"
	@$(SWIFT) build $(QUIET) --build-tests $(FLAGS)
	@$(SWIFT) test --quiet --skip-build --disable-xctest $(FLAGS)

test-browser: $(COMPANION) ## go through a class quiz in a real browser
	@Tests/Browser/run $(COMPANION)

lint: bootstrap ## check the layout of the code, and what it imports
	@$(SWIFT) format lint --strict -r -p Package.swift Sources Tests
	@$(SWIFT) build $(QUIET) --explicit-target-dependency-import-check error $(FLAGS)

format: ## lay the code out
	@$(SWIFT) format -i -r -p Package.swift Sources Tests

# The program of classes goes along where 'make class' has built it.
install: $(PROGRAM) ## install the program and its decks under PREFIX (/usr/local)
	@install -d "$(BIN)" "$(SHARE)/Decks"
	@install -m 755 $(PROGRAM) "$(BIN)/cardinal"
	@[ ! -x $(COMPANION) ] || install -m 755 $(COMPANION) "$(BIN)/cardinal-class"
	@install -m 644 Decks/*.md "$(SHARE)/Decks"
	@for page in "$(MANUAL)" "$(FOR_BASH)" "$(FOR_ZSH)" "$(FOR_FISH)"; do install -d "$${page%/*}"; done
	@$(PROGRAM) manual > "$(MANUAL)"
	@$(PROGRAM) --generate-completion-script bash > "$(FOR_BASH)"
	@$(PROGRAM) --generate-completion-script zsh > "$(FOR_ZSH)"
	@$(PROGRAM) --generate-completion-script fish > "$(FOR_FISH)"
	@chmod 644 "$(MANUAL)" "$(FOR_BASH)" "$(FOR_ZSH)" "$(FOR_FISH)"
	@echo "installed $(BIN)/cardinal, $(SHARE)/Decks, manual page and completions"

uninstall: ## take away what install put there
	@rm -f "$(BIN)/cardinal" "$(BIN)/cardinal-class" "$(MANUAL)" "$(FOR_BASH)" "$(FOR_ZSH)" "$(FOR_FISH)"
	@for deck in Decks/*.md; do rm -f "$(SHARE)/$$deck"; done
	@! [ -d "$(SHARE)" ] || rmdir "$(SHARE)/Decks" "$(SHARE)" 2>/dev/null || \
	  echo "left $(SHARE): it holds other files"

dist: $(PROGRAM) $(COMPANION) ## pack a tarball and a Debian package into dist
	@Scripts/dist $(PROGRAM) $(COMPANION) dist

test-dist: dist ## install both packages in clean systems, and run them there
	@Tests/Packages/run dist

clean: ## forget what was built
	@$(SWIFT) package clean

bootstrap:
	@Scripts/bootstrap
