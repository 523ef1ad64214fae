// Students of a class quiz on loopback, in one thread of their own process: see 'run' beside this file.
//
//   load class STUDENTS QUESTIONS FILE PROGRAM WORD…   starts the program and drives it
//   load bare STUDENTS ROUNDS PORT                     the same against the server in 'limit'
//
// Figures go to standard output as one line of JSON; what was acknowledged goes to FILE, a line each:
// student, question, reply.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

typedef enum { STREAM, POST } Kind;

typedef struct {
  int fd;
  Kind kind;
  int student;
  // What came in and was not used yet; of a stream without what chunks are wrapped in.
  char *in;
  size_t length, room;
  // Of a stream: whether the headers are over, what is left of a chunk, and its line's digits.
  int has_head, state, has_ended;
  size_t chunk;
  // Of a request: when it was sent, and the answer's status once it is here.
  uint64_t sent;
  int status;
  int is_waiting;
} Connection;

typedef struct {
  char id[40], cookie[80], reply[256], mine[256];
  int has_question, has_own, phase, is_welcome;
} Student;

enum { LOBBY, ASKING, CLOSED, REVEALED, FINISHED };
enum { CLASS, BARE } mode;

static Connection *streams, *posts;
static Student *students;
static int count, epoll, port, pipe_in = -1;
static pid_t server;
static char code[16], question[40], input[16], options[16][16];
static int option_count, left_count;
static uint64_t begun, last_question, last_own;
static uint64_t *question_times, *own_times, *answer_times;
static size_t question_total, own_total, answer_total;
static int questions_here, owns_here, answers_out, ended, broken, lost, welcome, phases[5];
static int statuses[600];
static FILE *log_file;

static uint64_t now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1000000000ull + t.tv_nsec;
}

static void fail(const char *format, ...) {
  va_list words;
  va_start(words, format);
  vfprintf(stderr, format, words);
  va_end(words);
  fputc('\n', stderr);
  if (server > 0) kill(server, SIGKILL);
  exit(1);
}

static int by_size(const void *a, const void *b) {
  uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
  return x < y ? -1 : x > y;
}

static double share(uint64_t *values, size_t total, double part) {
  if (total == 0) return 0;
  qsort(values, total, sizeof *values, by_size);
  size_t place = (size_t)(part * total);
  return values[place < total ? place : total - 1] / 1e6;
}

// MARK: - What comes in

static const char *field(const char *data, const char *name, char *into, size_t room) {
  char key[40];
  snprintf(key, sizeof key, "\"%s\":", name);
  const char *at = strstr(data, key);
  into[0] = 0;
  if (at == NULL) return NULL;
  at += strlen(key);
  int is_text = *at == '"';
  if (is_text) at++;
  size_t length = 0;
  while (at[length] && (is_text ? at[length] != '"' : !strchr(",}]", at[length])) && length + 1 < room)
    length++;
  memcpy(into, at, length);
  into[length] = 0;
  return at + length;
}

// Options are objects with an id and a text, in either order, and stand before any other list.
static void note_question(const char *data) {
  if (strstr(data, "\"question\":{") == NULL) return;
  const char *found = strstr(data, "\"question\":{");
  const char *at = strstr(found, "\"options\":[");
  const char *left = strstr(found, "\"left\":[");
  option_count = left_count = 0;
  field(found, "input", input, sizeof input);
  if (at) {
    const char *end = strchr(at, ']');
    while ((at = strstr(at, "\"id\":\"")) && at < end && option_count < 16) {
      at += 6;
      size_t length = strcspn(at, "\"");
      snprintf(options[option_count++], sizeof options[0], "%.*s", (int)length, at);
    }
  }
  if (left) {
    const char *end = strchr(left, ']');
    left_count = 1;
    for (const char *c = left; c < end - 1; c++) left_count += c[0] == '"' && c[1] == ',';
  }
}

static void take_state(Student *student, const char *data, uint64_t time) {
  static const char *names[] = {"lobby", "asking", "closed", "revealed", "finished"};
  char word[40];
  field(data, "phase", word, sizeof word);
  int phase = LOBBY;
  for (int p = 0; p < 5; p++) if (strcmp(word, names[p]) == 0) phase = p;
  if (phase != student->phase) {
    phases[student->phase]--;
    phases[phase]++;
    student->phase = phase;
  }
  if (phase != ASKING || begun == 0 || student->has_question || !strstr(data, question)) return;
  if (questions_here == 0) note_question(data);
  student->has_question = 1;
  question_times[question_total++] = time - begun;
  last_question = time - begun;
  questions_here++;
}

static void take_own(Student *student, const char *data, uint64_t time) {
  const char *mine = strstr(data, "\"mine\":");
  student->mine[0] = 0;
  if (mine) {
    mine += 7;
    snprintf(student->mine, sizeof student->mine, "%.*s", (int)strcspn(mine, "}") + 1, mine);
  }
  if (!student->is_welcome) {
    student->is_welcome = 1;
    welcome++;
    return;
  }
  if (begun == 0 || student->has_own) return;
  student->has_own = 1;
  own_times[own_total++] = time - begun;
  last_own = time - begun;
  owns_here++;
}

static void take_frame(Connection *stream, char *frame, uint64_t time) {
  Student *student = &students[stream->student];
  const char *data = strstr(frame, "data: ");
  if (data == NULL) return;
  data += 6;
  if (strncmp(frame, "event: state", 12) == 0) {
    if (mode == CLASS) return take_state(student, data, time);
    if (student->has_question || begun == 0) return;
    student->has_question = 1;
    question_times[question_total++] = time - begun;
    last_question = time - begun;
    questions_here++;
  } else if (strncmp(frame, "event: you", 10) == 0) {
    take_own(student, data, time);
  }
}

// Bytes of a stream: chunks are unwrapped, frames taken.
static void take_bytes(Connection *stream, const char *bytes, size_t size, uint64_t time) {
  while (size > 0) {
    switch (stream->state) {
    case 0: {  // The digits of a chunk.
      char c = *bytes++;
      size--;
      if (c == '\n') {
        stream->state = stream->chunk == 0 ? 3 : 1;
        if (stream->chunk == 0) stream->has_ended = 1;
      } else if (c != '\r') {
        stream->chunk = stream->chunk * 16 + (c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
      }
      break;
    }
    case 1: {
      size_t part = size < stream->chunk ? size : stream->chunk;
      if (stream->length + part + 1 > stream->room) {
        stream->room = (stream->length + part + 1) * 2;
        stream->in = realloc(stream->in, stream->room);
      }
      memcpy(stream->in + stream->length, bytes, part);
      stream->length += part;
      stream->in[stream->length] = 0;
      bytes += part;
      size -= part;
      stream->chunk -= part;
      if (stream->chunk == 0) stream->state = 2;
      char *begin = stream->in, *end;
      while ((end = strstr(begin, "\n\n"))) {
        *end = 0;
        take_frame(stream, begin, time);
        begin = end + 2;
      }
      stream->length -= begin - stream->in;
      memmove(stream->in, begin, stream->length + 1);
      break;
    }
    case 2:  // The end of its line.
      if (*bytes++ == '\n') stream->state = 0;
      size--;
      break;
    default: return;
    }
  }
}

static void close_it(Connection *connection) {
  close(connection->fd);
  connection->fd = -1;
  connection->length = 0;
  if (connection->kind == STREAM) {
    ended++;
    if (!connection->has_ended) broken++;
  } else if (connection->is_waiting) {
    connection->is_waiting = 0;
    answers_out--;
    lost++;
  }
}

static void read_stream(Connection *stream) {
  static char buffer[65536];
  ssize_t size = read(stream->fd, buffer, sizeof buffer - 1);
  uint64_t time = now();
  if (size < 0 && errno == EAGAIN) return;
  if (size <= 0) return close_it(stream);
  buffer[size] = 0;
  char *bytes = buffer;
  if (!stream->has_head) {
    if (strncmp(buffer, "HTTP/1.1 200", 12) != 0) fail("a stream was refused: %.200s", buffer);
    char *end = strstr(buffer, "\r\n\r\n");
    if (end == NULL) fail("half a head came");
    stream->has_head = 1;
    bytes = end + 4;
    size -= bytes - buffer;
  }
  take_bytes(stream, bytes, size, time);
}

static void read_post(Connection *post) {
  if (post->room == 0) post->in = malloc(post->room = 4096);
  ssize_t size = read(post->fd, post->in + post->length, post->room - post->length - 1);
  uint64_t time = now();
  if (size < 0 && errno == EAGAIN) return;
  if (size <= 0) return close_it(post);
  post->length += size;
  post->in[post->length] = 0;
  char *end = strstr(post->in, "\r\n\r\n");
  if (end == NULL || !post->is_waiting) return;
  size_t body = 0;
  char *length = strcasestr(post->in, "\r\ncontent-length:");
  if (length && length < end) body = strtoul(length + 17, NULL, 10);
  if (post->length < (size_t)(end + 4 - post->in) + body) return;
  post->status = atoi(post->in + 9);
  if (post->status < 600) statuses[post->status]++;
  if (begun && post->status == 204) answer_times[answer_total++] = time - post->sent;
  post->is_waiting = 0;
  answers_out--;
  post->length = 0;
}

static void pump(int milliseconds) {
  struct epoll_event events[512];
  int found = epoll_wait(epoll, events, 512, milliseconds);
  for (int i = 0; i < found; i++) {
    Connection *connection = events[i].data.ptr;
    if (connection->fd < 0) continue;
    if (connection->kind == STREAM) read_stream(connection); else read_post(connection);
  }
}

#define until(condition, seconds, what)                                                       \
  for (uint64_t limit = now() + seconds * 1000000000ull; !(condition);) {                     \
    pump(20);                                                                                 \
    if (now() > limit) fail("waited %d s in vain: %s (%d %d %d of %d)", seconds, what,         \
                            questions_here, owns_here, answers_out, count);                   \
  }

// MARK: - What goes out

static void connect_it(Connection *connection) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  connection->fd = socket(AF_INET, SOCK_STREAM, 0);
  if (connection->fd < 0 || connect(connection->fd, (void *)&address, sizeof address))
    fail("connect: %s", strerror(errno));
  int one = 1;
  setsockopt(connection->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  fcntl(connection->fd, F_SETFL, O_NONBLOCK);
  struct epoll_event event = {.events = EPOLLIN, .data.ptr = connection};
  epoll_ctl(epoll, EPOLL_CTL_ADD, connection->fd, &event);
}

static void send_it(Connection *connection, const char *text, size_t length) {
  if (connection->fd < 0) connect_it(connection);
  connection->sent = now();
  if (write(connection->fd, text, length) != (ssize_t)length) fail("write: %s", strerror(errno));
}

static void post_it(Connection *post, const char *path, const char *body) {
  char text[1024];
  int length = snprintf(
      text, sizeof text,
      "POST %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/json\r\n"
      "Cookie: %s\r\nContent-Length: %zu\r\n\r\n%s",
      path, port, students[post->student].cookie, strlen(body), body);
  post->is_waiting = 1;
  post->status = 0;
  answers_out++;
  send_it(post, text, length);
}

static void tell(const char *command) {
  begun = now();
  if (write(pipe_in, command, strlen(command)) < 0) fail("the program is gone");
}

// A reply that a page could send: the `pick`th of the options, or all of them in an order.
static void reply_of(int pick, char *reply, size_t room) {
  if (strcmp(input, "choice") == 0) {
    snprintf(reply, room, "{\"option\":\"%s\"}", options[pick % option_count]);
  } else if (strcmp(input, "several") == 0) {
    snprintf(reply, room, "{\"options\":[\"%s\"]}", options[pick % option_count]);
  } else if (strcmp(input, "text") == 0) {
    snprintf(reply, room, "{\"text\":\"name %d\"}", pick);
  } else {
    int places = strcmp(input, "matching") == 0 ? left_count : option_count;
    size_t length = snprintf(reply, room, "{\"order\":[");
    for (int i = 0; i < places; i++)
      length += snprintf(reply + length, room - length, "%s\"%s\"", i ? "," : "",
                         options[(i + pick) % option_count]);
    snprintf(reply + length, room - length, "]}");
  }
}

static void answer(int i, int pick) {
  char body[512];
  reply_of(pick, students[i].reply, sizeof students[i].reply);
  snprintf(body, sizeof body, "{\"question\":%s,%s", question, students[i].reply + 1);
  post_it(&posts[i], "/api/answer", body);
}

static void note_acknowledged(void) {
  for (int i = 0; i < count; i++)
    if (posts[i].status == 204)
      fprintf(log_file, "%s %s %s\n", students[i].id, question, students[i].reply);
}

static void forget_round(void) {
  questions_here = owns_here = 0;
  for (int i = 0; i < count; i++) students[i].has_question = students[i].has_own = 0;
}

static void connect_posts(void) {
  pump(0);
  for (int i = 0; i < count; i++) {
    if (posts[i].fd < 0) connect_it(&posts[i]);
    if (i % 64 == 0) pump(0);
  }
  // The other side has to accept them.
  for (int i = 0; i < 10; i++) pump(20);
}

// MARK: - Runs

static void start(char **words) {
  int in[2], out[2];
  if (pipe(in) || pipe(out)) fail("pipe: %s", strerror(errno));
  server = fork();
  if (server == 0) {
    dup2(in[0], 0);
    dup2(out[1], 1);
    close(in[0]), close(in[1]), close(out[0]), close(out[1]);
    execv(words[0], words);
    _exit(127);
  }
  close(in[0]), close(out[1]);
  pipe_in = in[1];
  char line[1024] = "", *end;
  size_t length = 0;
  while (!(end = strchr(line, '\n'))) {
    ssize_t size = read(out[0], line + length, sizeof line - length - 1);
    if (size <= 0) fail("the program says nothing: %s", line);
    line[length += size] = 0;
  }
  char url[80];
  field(line, "url", url, sizeof url);
  field(line, "code", code, sizeof code);
  port = atoi(strrchr(url, ':') + 1);
  // Whatever else it says is of no interest, and must not stop it.
  if (fork() == 0) {
    close(pipe_in);
    while (read(out[0], line, sizeof line) > 0) {}
    _exit(0);
  }
  close(out[0]);
}

static double join(int at_once) {
  uint64_t begin = now();
  for (int next = 0, done = 0; done < count;) {
    while (next < count && answers_out < at_once) {
      char body[128];
      snprintf(body, sizeof body, "{\"code\":\"%s\",\"name\":\"Student %d\"}", code, next + 1);
      post_it(&posts[next++], "/api/join", body);
    }
    pump(20);
    for (; done < next && !posts[done].is_waiting; done++) {
      if (posts[done].status != 200) fail("not let in: %.300s", posts[done].in ? posts[done].in : "");
      char *cookie = strcasestr(posts[done].in, "set-cookie: ") + 12;
      snprintf(students[done].cookie, 80, "%.*s", (int)strcspn(cookie, ";\r"), cookie);
      field(strstr(posts[done].in, "\r\n\r\n"), "player", students[done].id, 40);
    }
  }
  return (now() - begin) / 1e9;
}

static double open_streams(const char *path) {
  uint64_t begin = now();
  phases[LOBBY] = count;
  for (int i = 0; i < count; i++) {
    char text[512];
    int length = snprintf(
        text, sizeof text, "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nCookie: %s\r\n\r\n", path, port,
        students[i].cookie);
    send_it(&streams[i], text, length);
    if (i % 16 == 0) pump(0);
  }
  until(welcome == count, 60, "the first events");
  return (now() - begin) / 1e9;
}

// Everybody answers at once; the seconds until the last is acknowledged.
static double burst(int number) {
  connect_posts();
  uint64_t begin = now();
  for (int i = 0; i < count; i++) {
    if (mode == BARE) post_it(&posts[i], "/answer", "{\"question\":\"q3-1\",\"option\":\"ab12\"}");
    else answer(i, i + number);
    if (i % 64 == 63) pump(0);
  }
  until(answers_out == 0, 60, "the answers");
  return (now() - begin) / 1e9;
}

static void check_statuses(int wanted, int total, const char *what) {
  if (statuses[wanted] != total)
    fail("%s: %d of %d were answered %d", what, statuses[wanted], total, wanted);
}

static int peak_memory(void) {
  char path[64], line[200];
  int result = 0;
  snprintf(path, sizeof path, "/proc/%d/status", server);
  FILE *file = fopen(path, "r");
  while (file && fgets(line, sizeof line, file))
    if (strncmp(line, "VmHWM:", 6) == 0) result = atoi(line + 6);
  if (file) fclose(file);
  return result;
}

static void pause_for(int milliseconds) {
  for (uint64_t end = now() + milliseconds * 1000000ull; now() < end;) pump(10);
}

static int changed, wrong_mine;

// What is refused and what is replaced, while a question is open and when it is closed.
static void play_tricks(int number) {
  int some = count < 10 ? 1 : count / 10;
  memset(statuses, 0, sizeof statuses);
  // A tenth change their minds, some of them twice at once with the same.
  for (int i = 0; i < some; i++) answer(i, i + number + 1);
  until(answers_out == 0, 60, "changed answers");
  check_statuses(204, some, "changes");
  for (int i = 0; i < some; i++)
    fprintf(log_file, "%s %s %s\n", students[i].id, question, students[i].reply);
  changed += some;
  post_it(&posts[0], "/api/answer", "{\"question\":\"q99-1\",\"option\":\"aaaa\"}");
  until(answers_out == 0, 10, "a question that is not asked");
  if (posts[0].status != 400 && posts[0].status != 409) fail("q99 was answered %d", posts[0].status);
  tell("close\n");
  until(phases[CLOSED] == count, 60, "the close");
  forget_round();
  pause_for(50);
  // What is kept of each is what was acknowledged last.
  for (int i = 0; i < count; i++)
    if (strcmp(students[i].mine, students[i].reply) != 0) wrong_mine++;
  char kept[256];
  memset(statuses, 0, sizeof statuses);
  for (int i = 0; i < some; i++) {
    strcpy(kept, students[i].reply);
    answer(i, i + number + 2);
    strcpy(students[i].reply, kept);
  }
  until(answers_out == 0, 60, "late answers");
  check_statuses(409, some, "late answers");
  tell("reveal\n");
  until(phases[REVEALED] == count, 60, "the reveal");
  begun = 0;
  pause_for(100);
}

static uint64_t *times(size_t total) { return malloc((total + 1) * sizeof(uint64_t)); }

int main(int words, char **word) {
  if (words < 5) return 2;
  mode = strcmp(word[1], "bare") == 0 ? BARE : CLASS;
  count = atoi(word[2]);
  int rounds = atoi(word[3]);
  struct rlimit files;
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
  signal(SIGPIPE, SIG_IGN);
  epoll = epoll_create1(0);
  streams = calloc(count, sizeof *streams);
  posts = calloc(count, sizeof *posts);
  students = calloc(count, sizeof *students);
  for (int i = 0; i < count; i++) {
    streams[i] = (Connection){.fd = -1, .kind = STREAM, .student = i};
    posts[i] = (Connection){.fd = -1, .kind = POST, .student = i};
  }
  question_times = times((size_t)count * rounds);
  own_times = times((size_t)count * rounds);
  answer_times = times((size_t)count * rounds * 2);
  uint64_t *lasts = times(rounds), *rates = times(rounds);
  double joining = 0;
  if (mode == BARE) port = atoi(word[4]);
  else {
    log_file = fopen(word[4], "w");
    start(word + 5);
    joining = join(32);
  }
  double opening = open_streams(mode == BARE ? "/events" : "/api/events");
  pause_for(500);
  size_t answered = 0;
  for (int round = 0; round < rounds; round++) {
    forget_round();
    snprintf(question, sizeof question, "\"q%d-1\"", round + 1);
    if (mode == CLASS) tell(round == 0 ? "start\n" : "next\n");
    else {
      begun = now();
      post_it(&posts[0], "/broadcast", "");
    }
    until(questions_here == count && (mode == BARE || owns_here == count), 60, "the question");
    lasts[round] = last_question;
    pause_for(300);
    answer_total = answered;
    memset(statuses, 0, sizeof statuses);
    double seconds = burst(round);
    check_statuses(204, count, "answers");
    answered = answer_total;
    rates[round] = (uint64_t)(count / seconds * 1e6);
    if (mode == CLASS) {
      note_acknowledged();
      pause_for(250);
      play_tricks(round);
      answer_total = answered;
    }
    begun = 0;
  }
  int memory = 0, ended_early = ended, exit_code = 0;
  double ending = 0;
  if (mode == CLASS) {
    fclose(log_file);
    memory = peak_memory();
    uint64_t begin = now();
    kill(server, SIGTERM);
    until(ended == count, 20, "the ends of the streams");
    ending = (now() - begin) / 1e6;
    int status = 0;
    waitpid(server, &status, 0);
    exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  }
  printf(
      "{\"students\":%d,\"joining\":%.2f,\"opening\":%.2f,"
      "\"question\":[%.2f,%.2f,%.2f],\"own\":[%.2f,%.2f,%.2f],\"answer\":[%.2f,%.2f,%.2f],"
      "\"rate\":%.0f,\"memory\":%.1f,\"lost\":%d,\"changed\":%d,\"wrong\":%d,"
      "\"ending\":%.0f,\"early\":%d,\"broken\":%d,\"exit\":%d}\n",
      count, joining, opening, share(question_times, question_total, 0.5),
      share(question_times, question_total, 0.99), share(lasts, rounds, 0.5),
      share(own_times, own_total, 0.5), share(own_times, own_total, 0.99),
      share(own_times, own_total, 1), share(answer_times, answered, 0.5),
      share(answer_times, answered, 0.99), share(answer_times, answered, 1),
      share(rates, rounds, 0.5), memory / 1024.0, lost, changed, wrong_mine, ending, ended_early,
      broken, exit_code);
  return 0;
}
