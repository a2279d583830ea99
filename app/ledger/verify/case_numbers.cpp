#include "app/ledger/verify/case_numbers.h"

#include "app/domain/compared.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/case_corrections.h"
#include "app/domain/registers/register.h"

namespace jcic::ledger {
namespace {

namespace registers = domain::registers;

/// The subject of the query that the event corrects; "" for none.
std::string corrected_by(const Leaf& leaf) {
    const auto about = registers::case_corrections.about;
    const bool corrects = leaf.action == registers::case_corrected || leaf.action == registers::case_corrected_anew;
    return corrects && leaf.subject.starts_with(about) ? "query:" + leaf.subject.substr(about.size()) : std::string();
}

}  // namespace

std::string_view CaseNumbers::judge_event(const Leaf& leaf) {
    if (leaf.action == action::query_submitted) {
        const auto [query, first] = queries_.try_emplace(leaf.subject);
        if (!first) return "";
        query->second.now = leaf.plain(field::case_number);
        query->second.ever = {query->second.now};
    }
    if (leaf.action == action::query_requesting || leaf.action == action::query_serial_taken_over)
        if (const auto query = queries_.find(leaf.subject); query != queries_.end()) query->second.requested = true;
    const auto subject = corrected_by(leaf);
    if (subject.empty()) return "";
    const auto query = queries_.find(subject);
    auto number = leaf.plain(field::case_number);
    const auto before = leaf.plain(registers::case_number_before);
    if (query == queries_.end() || !query->second.requested) return "corrected";
    if (before != query->second.now || number.empty() || number == before) return "corrected";
    query->second.ever.insert(number);
    query->second.now = std::move(number);
    return "";
}

std::string CaseNumbers::of(const std::string& query) const {
    const auto found = queries_.find(query);
    return found == queries_.end() ? std::string() : found->second.now;
}

bool CaseNumbers::bore(const std::string& query, const std::string& number) const {
    const auto found = queries_.find(query);
    return found != queries_.end() && domain::Reference(number).is_one_of(found->second.ever);
}

}  // namespace jcic::ledger
