// Before the approval: check, submit.

#include "app/inquiry/steps/submissions.h"

#include <algorithm>
#include <limits>

#include "app/domain/events/names.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/checks/check.h"
#include "app/inquiry/form/approval_page.h"

namespace jcic::inquiry {

using domain::Entry;

Result<Verdict> Submissions::judged(const Form& form) const {
    JCIC_TRY(auto authorisation, dependencies_.authorisation(form.authorisation));
    JCIC_CHECK(book_.load_leaning_on(form.authorisation));
    JCIC_TRY(const auto stops, dependencies_.stops());
    JCIC_TRY(const auto elsewhere, used_elsewhere(form.authorisation));
    return inquiry::check(form, {dependencies_.calendar(),
                                 std::move(authorisation),
                                 book_,
                                 dependencies_.clock().now(),
                                 stops,
                                 acting_,
                                 {},
                                 elsewhere,
                                 form_good_once()});
}

Result<Verdict> Submissions::check(const Form& form, const std::stop_token& stop) const {
    JCIC_TRY(auto verdict, judged(form));
    if (!verdict.query) return verdict;
    JCIC_TRY(verdict.remarks, approvals_.remarks_as_of(*verdict.query, dependencies_.clock().now(), {}, stop));
    return verdict;
}

Result<QueryId> Submissions::submit(const Form& form, const std::string& file) {
    auto entry_id = dependencies_.random().bytes<std::tuple_size_v<domain::EntryId>>();
    const QueryId id = to_hex(entry_id);
    const PageOrigin origin{id,
                            dependencies_.institution(),
                            acting_,
                            dependencies_.people().display_name(acting_),
                            dependencies_.clock().now(),
                            dependencies_.random().bytes<std::tuple_size_v<decltype(PageOrigin::salt)>>()};
    JCIC_CHECK(claim(form, id));
    // Judged inside the transaction: what another desk's thread wrote a moment ago counts (R-AU-5).
    bool judged_again = false;
    const auto written = journal_.transact(book_, [&]() -> Result<std::vector<Entry>> {
        JCIC_CHECK(needs(domain::Duty::query_officer));
        JCIC_CHECK(transmission_is_tested());  // where it would stop the request, nobody approves it for nothing
        JCIC_TRY(const auto verdict, judged(form));
        if (!verdict.query) return tl::unexpected<Fault>(verdict.faults.begin()->second);
        JCIC_CHECK(within_volume(verdict.query->items.size()));
        Entry entry;
        entry.id = entry_id;
        entry.action = action::query_submitted;
        entry.subject = subject_of(id);
        write_query(entry, *verdict.query, id);
        JCIC_TRY(const auto holds, holds_on(*verdict.query, entry.subject));
        if (!file.empty()) entry.personal(std::string{field::batch_file}, file, key_of_query(id));
        if (!holds.empty()) entry.plain(std::string{field::holds}, holds);
        entry.personal(std::string{field::page}, approval_page_text(*verdict.query, origin), key_of_query(id));
        judged_again = true;
        return std::vector{entry};
    });
    if (!written) {
        // Where the append itself failed it is not known whether the event stands: the next settling finds out.
        if (!judged_again && dependencies_.has_hub()) dependencies_.give_back(form.authorisation, form.items, id);
        return tl::unexpected<Fault>(written.error());
    }
    return id;
}

/// Of persons alone: what a hold says of a case, or of a query, is in clear.
Result<std::string> Submissions::holds_on(const Query& query, const std::string& subject) const {
    JCIC_TRY(const auto holds, dependencies_.holds());
    domain::Holdable what{subject, {query.subject.text()}};
    if (query.borrower) what.persons.insert(query.borrower->id_text());
    std::string out;
    for (const auto& hold : holds)
        if (domain::held_by({&hold, 1}, what)) out.append(out.empty() ? "" : ",").append(hold.row);
    return out;
}

/// How much an officer asks for on a day is how a misuse shows first (R-LO-8): the branch says how far they go by
/// themselves.
Result<void> Submissions::within_volume(std::size_t more) const {
    const int most = dependencies_.policy().volume_stopped;
    if (most == 0) return {};
    JCIC_TRY(const int so_far, dependencies_.items_of_day(acting_, today(), std::numeric_limits<std::uint64_t>::max()));
    JCIC_TRY(const int allowed, dependencies_.volume_allowed(acting_, today()));
    const int limit = std::max(most, allowed);
    if (so_far + static_cast<int>(more) <= limit) return {};
    return fail(FaultCode::query_volume, "inquiry.submit",
                {{"limit", std::to_string(limit)},
                 {"so-far", std::to_string(so_far)},
                 {"asked", std::to_string(more)},
                 {"needed", std::to_string(so_far + static_cast<int>(more))}});
}

/// What the rules refuse here is not claimed from others.
Result<void> Submissions::claim(const Form& form, const QueryId& id) const {
    if (!dependencies_.has_hub()) return {};
    JCIC_CHECK(needs(domain::Duty::query_officer));
    JCIC_TRY(const auto verdict, judged(form));
    if (!verdict.query) return tl::unexpected<Fault>(verdict.faults.begin()->second);
    JCIC_CHECK(within_volume(verdict.query->items.size()));
    return dependencies_.claim(form.authorisation, form.items, id);
}

}  // namespace jcic::inquiry
