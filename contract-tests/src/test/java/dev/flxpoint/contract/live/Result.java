package dev.flxpoint.contract.live;

import java.util.List;

/**
 * What became of a question.
 *
 * @param outcome the status, or why there is none
 */
record Result(Question question, Outcome outcome, String text, List<Departure> departures) {
  enum Outcome {
    /** Answered with success, so that the answer could be compared. */
    COMPARED,
    /** Answered with a list of nothing, so that nothing of a row could be compared. */
    EMPTY,
    /** Answered, and not with success. */
    ANSWERED,
    NO_ANSWER,
    NOT_ASKED
  }

  static Result answered(Question question, int status, List<Departure> departures) {
    return new Result(
        question,
        status / 100 == 2 ? Outcome.COMPARED : Outcome.ANSWERED,
        Integer.toString(status),
        departures);
  }

  static Result empty(Question question, int status) {
    return new Result(question, Outcome.EMPTY, status + ", an empty list", List.of());
  }

  static Result noAnswer(Question question, String why) {
    return new Result(question, Outcome.NO_ANSWER, "no answer: " + why, List.of());
  }

  static Result notAsked(Question question, String why) {
    return new Result(question, Outcome.NOT_ASKED, "not asked: " + why, List.of());
  }
}
