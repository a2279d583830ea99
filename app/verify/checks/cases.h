#pragma once
// Who has each query's case, by the events alone: docs/ledger-format.md, "Cases in hand".

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
    /// "case": JCIC is asked, or what was obtained is opened, printed or saved, by one who did not have the case, nor
    /// reviews it; JCIC is asked by another than who submitted the query; or the case is handed over by one who might
    /// not, or to one who might not have it. "answered": JCIC is asked for an item that was not approved, or a second
    /// time for one, gave a number that was not asked for, or a record without a number, or either a second time. ""
    /// otherwise.
    /// Follows the event.
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
        std::string since;               ///< as "rests-on" names the event that gave it to them
        std::set<std::string> deciders;  ///< who signed its decision
        std::set<std::string> approved;  ///< items that JCIC may be asked for: approved, and not withdrawn
        std::set<std::string> asked;     ///< items that it was asked for, and did not say that they did not arrive
        std::set<std::string> numbered;  ///< items whose serial number came
        std::set<std::string> fetched;   ///< items whose record came
    };
    void follow_reviews(const Event& event);
    void begin_review(const Event& event);
    [[nodiscard]] bool reviews(const Case& one, const Event& event, const Has& has) const;
    [[nodiscard]] static bool may_be_handed(const Case& one, const Event& event, const Has& has);
    std::map<std::string, Case> cases_;      ///< by subject
    std::map<std::string, Drawn> drawn_;     ///< what each draw had, by its name
    std::set<std::string> reviewed_;         ///< "<month> <record>" of every review that opened one
    std::map<std::string, Review> reviews_;  ///< by their names
};

}  // namespace jcic::verify
