/// Quizzes as other programs write them.
enum QuizFiles {
  static let gift = ##"""
    // a comment
    $CATEGORY: $course$/top/Grants

    // another one
    // of two lines
    ::Tomb::Who's buried in Grant's tomb?{
      ~Grant#too easy
      ~Jefferson
      =no one
    }

    Grant is buried in Grant's tomb.{FALSE}

    [markdown]Who wrote *Ulysses*?{=James Joyce =Joyce ####He did.}

    When was Ulysses S. Grant born? {#1822:5}

    ::Cities::Which city belongs there?{ =Canada -> Ottawa =Italy -> Rome }

    Two plus {=two =2} equals four.

    Which are even?{~%50%2 ~%-100%3 ~%50%4}

    a\~b \= \{c\} \# d\: is \( it?{=yes}

    Describe your day.{}

    Read this first.

    What is broken? {=a
    """##

  static let aiken = """
    What is the capital of France?
    A. London
    B) Paris
    C. Rome
    ANSWER: B

    Which letter is missing?
    A. one
    B. two
    ANSWER: D

    Without an answer?
    A. one
    B. two

    Without options?
    """

  static let moodle = #"""
    <?xml version="1.0" encoding="UTF-8"?>
    <quiz>
      <question type="category"><category><text>$course$/top/Geography/Europe</text></category></question>
      <question type="multichoice">
        <name><text>Q1</text></name>
        <questiontext format="html"><text><![CDATA[<p>What is the <b>capital</b> of France?</p>]]></text></questiontext>
        <answer fraction="100"><text>Paris</text></answer>
        <answer fraction="0"><text>Rome</text><feedback><text>no</text></feedback></answer>
      </question>
      <question type="numerical">
        <questiontext format="html"><text>&lt;img src="@@PLUGINFILE@@/map.png" alt="map"&gt; What is \(x^2\) for \(x = 2\)?</text>
          <file name="map.png" encoding="base64">iVBORw0KGgo=</file></questiontext>
        <answer fraction="100"><text>4</text><tolerance>0</tolerance></answer>
      </question>
      <question type="cloze">
        <questiontext format="html"><text>{1:SHORTANSWER:%50%Bonn#no~=Berlin} is the capital of
          {1:MCV:France~=Germany}.</text></questiontext>
      </question>

      <question type="ordering">
        <questiontext><text>Put in order.</text></questiontext>
        <answer><text>one</text></answer><answer><text>two</text></answer>
      </question>

      <question type="ddwtos"><questiontext><text>[[1]]</text></questiontext></question>
    </quiz>
    """#

  static let all = [("x.gift", gift), ("x.txt", aiken), ("x.xml", moodle)]
}
