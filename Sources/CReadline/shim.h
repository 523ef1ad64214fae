// GNU Readline for Swift: the library's own declarations, and the only code that touches its
// globals (Swift 6 refuses C variables that can change). Everything here is for one thread.

#ifndef CARDINAL_CREADLINE_SHIM_H
#define CARDINAL_CREADLINE_SHIM_H

#include <langinfo.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <readline/readline.h>
#include <readline/history.h>

/// Sets what must stand before `rl_initialize` reads the user's inputrc.
///
/// Readline catches no signals (the editor does, through its own pipe), leaves the environment
/// alone (`setenv` is not safe beside other threads), keeps the given order of candidates, and
/// leaves the splitting of words and the quotes to the caller.
static inline void cardinal_configure(
    rl_completion_func_t *complete, rl_compentry_func_t *no_files,
    rl_cpvfunc_t *break_characters, rl_compdisp_func_t *display,
    rl_voidfunc_t *restore_terminal) {
  rl_readline_name = "cardinal";
  rl_catch_signals = 0;
  rl_catch_sigwinch = 0;
  rl_change_environment = 0;
  rl_attempted_completion_function = complete;
  rl_completion_entry_function = no_files;
  rl_completion_word_break_hook = break_characters;
  rl_completion_display_matches_hook = display;
  rl_deprep_term_function = restore_terminal;
  rl_completer_quote_characters = NULL;
  rl_basic_quote_characters = "";
  rl_sort_completion_matches = 0;
  rl_ignore_completion_duplicates = 0;
}

/// Empties Readline's list of history entries.
///
/// `rl_clear_history` of 8.2 leaves the freed entries in the list, where an incremental search
/// reads them: it takes the list to end at a null pointer, whatever its length.
static inline void cardinal_clear_history(void) {
  rl_clear_history();
  if (history_list() != NULL) history_list()[0] = NULL;
}

/// The characters that end a word to the left of the cursor: the quote that is open, or blanks.
static inline char *cardinal_break_characters(int quote) {
  switch (quote) {
    case '"': return (char *)"\"";
    case '\'': return (char *)"'";
    default: return (char *)" \t\n";
  }
}

/// Says that the candidates just given are all there are: no file names.
static inline void cardinal_end_completion(void) { rl_attempted_completion_over = 1; }

/// Leaves out the space that follows a completed word, this once.
static inline void cardinal_suppress_append(void) { rl_completion_suppress_append = 1; }

/// The line being edited, ended by a zero byte; valid until the next call of Readline.
static inline const char *cardinal_line(void) { return rl_line_buffer; }

/// The length of the line being edited, in bytes.
static inline int cardinal_line_length(void) { return rl_end; }

/// The cursor, in bytes from the line's start.
static inline int cardinal_point(void) { return rl_point; }

/// Puts the cursor behind the line's last character, on the screen too.
static inline void cardinal_move_to_end(void) {
  rl_point = rl_end;
  rl_redisplay();
}

/// What Right and Page Down do where they step: on an empty line they give it, as Enter does.
static inline int cardinal_step_right(int count, int key) {
  return rl_end == 0 ? rl_newline(1, '\n') : rl_forward_char(count, key);
}
static inline int cardinal_step_down(int count, int key) {
  return rl_end == 0 ? rl_newline(1, '\n') : 0;
}

/// Lets Right and Page Down step, or do again what they did before.
///
/// A presenter's remote sends the one or the other.
static inline void cardinal_set_stepping(int is_on) {
  static rl_command_func_t *before[3];
  static int was_on = 0;
  static const char *const keys[3] = {"\033[C", "\033OC", "\033[6~"};
  if (is_on == was_on) return;
  for (int i = 0; i < 3; i++) {
    if (is_on) {
      before[i] = rl_function_of_keyseq(keys[i], NULL, NULL);
      rl_bind_keyseq(keys[i], i == 2 ? cardinal_step_down : cardinal_step_right);
    } else {
      rl_bind_keyseq(keys[i], before[i]);
    }
  }
  was_on = is_on;
}

/// Restores the terminal and never writes Readline's own line feed after the end of input, which
/// it writes only where bracketed paste is on; the editor writes one always.
static inline void cardinal_restore_terminal(void) {
  rl_eof_found = 0;
  rl_deprep_terminal();
}

/// Writes bytes where Readline writes, in order with it; the caller flushes.
static inline void cardinal_write(const char *bytes, size_t count) {
  fwrite(bytes, 1, count, rl_outstream ? rl_outstream : stdout);
}

/// Hands what was written to the terminal.
static inline void cardinal_flush(void) { fflush(rl_outstream ? rl_outstream : stdout); }

/// Whether the character set of `LC_CTYPE` is UTF-8: 1 or 0.
static inline int cardinal_locale_is_utf8(void) {
  const char *name = nl_langinfo(CODESET);
  return name != NULL && (strcmp(name, "UTF-8") == 0 || strcmp(name, "utf8") == 0);
}

/// Installs `handler` and keeps what was there in `*saved`; a signal that is ignored stays
/// ignored when `unless_ignored` is not 0. Returns 1 when installed, otherwise 0.
static inline int cardinal_catch_signal(
    int number, void (*handler)(int), int unless_ignored, struct sigaction *saved) {
  struct sigaction action;
  if (sigaction(number, NULL, saved) != 0) return 0;
  if (unless_ignored && !(saved->sa_flags & SA_SIGINFO) && saved->sa_handler == SIG_IGN) return 0;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  return sigaction(number, &action, NULL) == 0;
}

/// Puts back what `cardinal_catch_signal` kept.
static inline void cardinal_restore_signal(int number, const struct sigaction *saved) {
  sigaction(number, saved, NULL);
}

/// The size of the terminal behind a descriptor, in characters. Returns 1, or 0 when unknown.
static inline int cardinal_window_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 0;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return 1;
}

#endif
