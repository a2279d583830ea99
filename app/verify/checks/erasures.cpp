#include "app/verify/checks/erasures.h"

#include "app/verify/rules/actions.h"
#include "app/verify/rules/registers.h"

namespace jcic::verify {
namespace {

/// The subject whose personal values, or one of whose records, lie under the key; "" for no query's.
std::string subject_of_key(const std::string& key) {
    if (key.starts_with("query:")) return key;
    if (!key.starts_with("record:")) return "";
    const auto begin = key.find(':') + 1;
    return "query:" + key.substr(begin, key.find(':', begin) - begin);
}

/// What may be said to destroy: the record that the event is about; a register's row itself (registers.h); what a
/// restore brought back (`deletion.redone`); of any other event nothing.
bool may_destroy(const Event& event, const std::string& key) {
    if (ends_a_row(event.action) || event.action == "deletion.redone") return true;
    constexpr std::string_view of_query = "query:";
    return event.action == "record.erased" && event.subject.starts_with(of_query) &&
           key == "record:" + event.subject.substr(of_query.size()) + ":" + event.plain("item");
}

}  // namespace

bool Erasures::agreed(const Event& event, const std::string& query) const {
    if (query.empty()) return false;
    if (!submitted_.contains(query)) return true;
    const auto found = agreed_.find(event.plain("agreement"));
    return found != agreed_.end() && found->second.contains(query);
}

bool Erasures::follows_a_restore(const Event& event) {
    const bool begins = restores(event.action) && before_ == "seal.restarted";
    const bool goes_on = event.action == "deletion.redone" || event.action == "deletions.lost";
    restoring_ = begins || (restoring_ && goes_on);
    before_ = event.action;
    return restoring_;
}

std::string Erasures::judge_event(std::uint64_t number, const Event& event, const Digest& leaf) {
    if (event.action == "query.submitted") {
        submissions_[std::to_string(number) + ":" + to_hex(leaf)] = event.subject;
        submitted_.insert(event.subject);
    }
    if (event.action == "retention.agreed")
        for (const auto& field : event.fields) {
            if (!field.plain || field.name != "rests-on") continue;
            if (const auto found = submissions_.find(field.text); found != submissions_.end())
                agreed_[to_hex(event.id)].insert(found->second);
        }
    const bool restoring = follows_a_restore(event);
    if (event.action == "deletion.redone" && !restoring) return "rests-on";
    const bool of_query = event.action == "query.erased";
    bool all = !of_query || agreed(event, event.subject);
    for (const auto& field : event.fields)
        if (field.name == "destroys")
            all = (of_query ? agreed(event, subject_of_key(field.text)) : may_destroy(event, field.text)) && all;
    return all ? "" : "rests-on";
}

}  // namespace jcic::verify
