#pragma once
// The case officer of each query, by the events alone: docs/trust/ledger-format.md, "Cases in hand".

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

class Cases {
public:
    /// Whether the person has the duty on the event's day.
    using Has = std::function<bool(const std::string& person, std::string_view duty)>;
    /// Returns "case": the author asks JCIC, or opens, prints or saves a result, without being case officer or
    /// reviewer; JCIC is asked by another person than the submitter; or the case is handed over by or to a person who
    /// is not permitted. "answered": JCIC is asked for an unapproved item, or for one a second time, gave an
    /// unrequested number, or a record without a number, or either a second time. "" otherwise.
    /// Then records the event.
    [[nodiscard]] std::string judge_event(std::uint64_t number, const Event& event, const Digest& leaf, const Has& has);

private:
    struct Drawn {
        std::string month;
        std::set<std::string> records;  ///< "<query>:T50"
    };
    struct Review {
        std::string record;
        bool waits = true;
    };
    struct Case {
        std::string submitter;
        std::string holder;
        std::string since;               ///< the event that gave it to them, as in "rests-on"
        std::set<std::string> deciders;  ///< signers of its decision
        std::set<std::string> approved;  ///< items that JCIC may be asked for: approved, and not withdrawn
        std::set<std::string> asked;     ///< items that JCIC was asked for, and did not deny receiving
        std::set<std::string> numbered;  ///< items with a serial number
        std::set<std::string> fetched;   ///< items with a record
    };
    void follow_reviews(const Event& event);
    void begin_review(const Event& event);
    [[nodiscard]] bool reviews(const Case& one, const Event& event, const Has& has) const;
    [[nodiscard]] static bool may_be_handed(const Case& one, const Event& event, const Has& has);
    std::map<std::string, Case> cases_;      ///< by subject
    std::map<std::string, Drawn> drawn_;     ///< the records of each draw, by its name
    std::set<std::string> reviewed_;         ///< "<month> <record>" of every review that opened one
    std::map<std::string, Review> reviews_;  ///< by their names
};

}  // namespace jcic::verify
