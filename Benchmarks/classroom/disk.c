// What SQLite alone can do with the rows of a class quiz: disk FILE
//
// A log beside the file, synchronous = FULL; the rows of the journal, one by one and 500 in a
// transaction. Prints the rows a second of both.
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

static void run(sqlite3 *database, const char *sql) {
  char *message = NULL;
  if (sqlite3_exec(database, sql, NULL, NULL, &message) != SQLITE_OK) {
    fprintf(stderr, "%s: %s\n", sql, message);
    exit(1);
  }
}

static double rate(sqlite3 *database, int rows, int batch, int *place) {
  static const char event[] =
      "{\"answer\":{\"_0\":\"0193A5B7-0000-7000-8000-000000000000\",\"_1\":{\"option\":{\"_0\":2}},"
      "\"question\":\"q3-1\"}}";
  char quiz[16] = {1}, learner[16] = {2};
  sqlite3_stmt *insertion;
  sqlite3_prepare_v2(database, "INSERT INTO entry VALUES (?, ?, ?, ?, ?)", -1, &insertion, NULL);
  double begin = seconds();
  for (int row = 0; row < rows; row++) {
    if (row % batch == 0) run(database, "BEGIN IMMEDIATE");
    sqlite3_bind_blob(insertion, 1, quiz, 16, SQLITE_STATIC);
    sqlite3_bind_int(insertion, 2, (*place)++);
    sqlite3_bind_int64(insertion, 3, 1795752000000);
    sqlite3_bind_blob(insertion, 4, learner, 16, SQLITE_STATIC);
    sqlite3_bind_text(insertion, 5, event, -1, SQLITE_STATIC);
    if (sqlite3_step(insertion) != SQLITE_DONE) exit(1);
    sqlite3_reset(insertion);
    if (row % batch == batch - 1 || row == rows - 1) run(database, "COMMIT");
  }
  double result = rows / (seconds() - begin);
  sqlite3_finalize(insertion);
  return result;
}

int main(int count, char **words) {
  if (count != 2) return 2;
  sqlite3 *database;
  int place = 0;
  if (sqlite3_open(words[1], &database) != SQLITE_OK) return 1;
  run(database,
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE entry (quiz BLOB NOT NULL,"
      " place INTEGER NOT NULL, at INTEGER NOT NULL, learner BLOB, event TEXT NOT NULL,"
      " PRIMARY KEY (quiz, place)) STRICT, WITHOUT ROWID");
  double single = rate(database, 2000, 1, &place);
  double batched = rate(database, 100000, 500, &place);
  printf("{\"single\":%.0f,\"batched\":%.0f}\n", single, batched);
  return sqlite3_close(database);
}
