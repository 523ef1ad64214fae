extension ProgressSchema {
  /// Adds classes: who the students are, what quizzes there were, and what happened in them.
  ///
  /// The key of a student's name is what two spellings of it share. A quiz's journal holds every event that was taken, as JSON, in the order of `place`; who answered
  /// stands in a column of its own, so that a student can be forgotten. What was recorded of it is the
  /// questions whose answers are in the log. A token lets a phone come back; it is gone when the quiz
  /// is over.
  static let format4 =
    """
    CREATE TABLE student (
      learner BLOB NOT NULL PRIMARY KEY REFERENCES learner (id),
      number TEXT NOT NULL,
      email TEXT NOT NULL,
      first_name TEXT NOT NULL,
      last_name TEXT NOT NULL,
      shown TEXT NOT NULL CHECK (shown <> ''),
      name_key TEXT NOT NULL,
      class TEXT NOT NULL,
      extra_time TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX student_number ON student (class, number);
    CREATE INDEX student_name ON student (class, name_key);

    CREATE INDEX learner_name ON learner (name COLLATE NOCASE);
    CREATE TABLE class_quiz (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
      at INTEGER NOT NULL,
      utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -86400 AND 86400),
      day INTEGER NOT NULL,
      class TEXT NOT NULL,
      setup TEXT NOT NULL,
      port INTEGER NOT NULL CHECK (port BETWEEN 0 AND 65535),
      ended_at INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE class_student (
      quiz BLOB NOT NULL REFERENCES class_quiz (id),
      learner BLOB NOT NULL REFERENCES learner (id),
      batch BLOB NOT NULL CHECK (length(batch) = 16),
      token TEXT,
      PRIMARY KEY (quiz, learner)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE class_entry (
      quiz BLOB NOT NULL REFERENCES class_quiz (id),
      place INTEGER NOT NULL CHECK (place >= 0),
      at INTEGER NOT NULL,
      learner BLOB REFERENCES learner (id),
      event TEXT NOT NULL,
      PRIMARY KEY (quiz, place)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE class_record (
      quiz BLOB NOT NULL REFERENCES class_quiz (id),
      question INTEGER NOT NULL CHECK (question >= 0),
      PRIMARY KEY (quiz, question)
    ) STRICT, WITHOUT ROWID;

    """
}
