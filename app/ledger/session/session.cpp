#include "app/ledger/session/session.h"

#include "app/ledger/people/who_is_who.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/renewal.h"
#include "app/ledger/session/writing.h"
#include "app/ledger/trail/anchor.h"
#include "app/store/in_use.h"

namespace jcic::ledger {
namespace {

using domain::Recorded;

/// Who is further behind is given its own events only.
constexpr std::uint64_t read_through = 512;

Result<void> catch_up_by_actions(EventStore& events, domain::Projection& projection, std::uint64_t last) {
    const auto actions = projection.actions();
    JCIC_CHECK(events.of_actions(actions, projection.applied() + 1, [&](const Recorded& event) -> Result<void> {
        if (event.sequence <= last) projection.apply(event);
        return {};
    }));
    projection.passed(last);
    return {};
}

Result<void> catch_up(EventStore& events, domain::Projection& projection) {
    JCIC_TRY(const auto last, events.count());
    if (last <= projection.applied()) return {};  // as nearly always: everything asks before it acts
    if (last > projection.applied() + read_through && !projection.actions().empty())
        return catch_up_by_actions(events, projection, last);
    auto expected = projection.applied() + 1;
    return events.scan(expected, [&](const StoredEvent& stored) -> Result<void> {
        // What depends on an event that is not there would be told as unknown.
        if (stored.sequence != expected) return missing_event(expected);
        ++expected;
        JCIC_TRY(const auto event, events.recorded(stored));
        projection.apply(event);
        return {};
    });
}

}  // namespace

Session::Session(std::unique_ptr<OpenLedger> opened) : opened_(std::move(opened)) {}
Session::~Session() = default;

const domain::PersonId& Session::person() const {
    return opened_->person();
}
const Origin& Session::origin() const {
    return opened_->origin();
}
bool Session::reads_records() const {
    return static_cast<bool>(opened_->records_key());
}

Result<std::vector<Recorded>> Session::transact(domain::Projection& projection, const Decide& decide) {
    const std::lock_guard guard(opened_->mutex());
    JCIC_CHECK(heed_clock_first(*opened_));                             // an event of its own, whatever is decided then
    [[maybe_unused]] const auto renewed = renew_records_key(*opened_);  // the same; else before a value is sealed
    JCIC_TRY(auto transaction, Transaction::begin(opened_->database()));
    ByHeart by_heart(*opened_);
    JCIC_CHECK(catch_up(opened_->events(), projection));
    JCIC_TRY(const auto entries, decide());
    std::vector<Recorded> out;
    for (const auto& entry : entries) {
        JCIC_TRY(auto recorded, append_signed(*opened_, entry));
        out.push_back(std::move(recorded));
    }
    if (out.empty()) return out;  // nothing to make durable
    JCIC_CHECK(commit_events(*opened_, transaction));
    by_heart.stands();
    for (const auto& recorded : out)
        if (recorded.sequence > projection.applied()) projection.apply(recorded);
    for (const auto& recorded : out) seal_what_a_leaver_signed(*opened_, recorded.entry);
    return out;
}

Result<void> Session::refresh(domain::Projection& projection) {
    const std::lock_guard guard(opened_->mutex());
    return catch_up(opened_->events(), projection);
}

Result<std::string> Session::open(std::uint64_t sequence, std::string_view field) {
    const std::lock_guard guard(opened_->mutex());
    JCIC_TRY(const auto leaf, opened_->events().leaf(sequence));
    const auto* found = leaf.field(field);
    if (found == nullptr) return fail(FaultCode::query_unknown, "ledger.open", {{"field", std::string(field)}});
    if (found->keep == domain::Keep::plain) return found->text;
    const auto position = static_cast<std::size_t>(found - leaf.fields.data());
    JCIC_TRY(auto opened, opened_->values().get(sequence, position, found->text));
    return std::string(opened.value);
}

Result<Recorded> Session::append(const domain::Entry& entry, const Permit& permit) {
    const std::lock_guard guard(opened_->mutex());
    return write_event(*opened_, entry, permit);
}

Result<std::uint64_t> Session::count() {
    const std::lock_guard guard(opened_->mutex());
    return opened_->events().count();
}

Result<std::vector<Recorded>> Session::events(const EventQuery& query) {
    const std::lock_guard guard(opened_->mutex());
    return opened_->events().list(query);
}

Result<std::vector<UtcTime>> Session::moments(const EventQuery& query) {
    const std::lock_guard guard(opened_->mutex());
    return opened_->events().listing().moments(query);
}

Result<void> Session::read(std::span<const std::string_view> actions, std::uint64_t from,
                           const std::function<Result<void>(const Recorded&)>& visit) {
    const std::lock_guard guard(opened_->mutex());
    return opened_->events().of_actions(actions, from, visit);
}

Result<void> Session::list_anew(const std::stop_token& stop, const ListingProgress& progress) {
    const std::lock_guard guard(opened_->mutex());
    JCIC_TRY(auto transaction, Transaction::begin(opened_->database()));
    JCIC_CHECK(make_listing_anew(opened_->database(), opened_->events(), stop, progress));
    JCIC_CHECK(
        append_own(*opened_, event_of(opened_->dependencies().random, action::ledger_listed_anew), opened_->author()));
    return commit_events(*opened_, transaction);
}

Result<std::uint64_t> Session::how_many(std::span<const std::string_view> actions) {
    const std::lock_guard guard(opened_->mutex());
    return opened_->events().listing().how_many(actions);
}

Result<std::vector<Person>> Session::people() {
    const std::lock_guard guard(opened_->mutex());
    JCIC_TRY(const auto roster, opened_->roster());
    std::vector<Person> out;
    for (const auto& [code, member] : roster.all()) out.push_back(member.person);
    return out;
}

domain::Entry Session::prepare(domain::Entry entry) {
    return prepared(std::move(entry), opened_->dependencies().random);
}

Result<void> Session::sign(domain::Entry& entry, std::string_view purpose) {
    const std::lock_guard guard(opened_->mutex());
    JCIC_TRY(const auto who, who_is_who(opened_->events()));
    JCIC_CHECK(who.may_sign(opened_->person(), day_to_sign(entry, opened_->today())));
    JCIC_TRY(const auto occasion, opened_->occasion());
    return sign_entry(entry, occasion, opened_->person(), purpose, opened_->keys().signing);
}

Result<void> alone_with_the_ledger(Session& session, const std::function<Result<void>()>& work) {
    auto& opened = session.opened();
    if (!opened.in_use()) return fail(FaultCode::internal, "ledger.use");
    return alone_meanwhile(*opened.in_use(), opened.folder(), work);
}

Result<void> Session::close_epoch(Closing why, const CardWitness& card) {
    const std::lock_guard guard(opened_->mutex());
    JCIC_CHECK(heed_clock_first(*opened_));
    JCIC_TRY(const auto keys, opened_->sealer().hold_keys());
    return opened_->sealer().close(keys, why, card);
}

Result<Standing> Session::standing() {
    const std::lock_guard guard(opened_->mutex());
    JCIC_TRY(const auto keys, opened_->sealer().hold_keys());
    JCIC_TRY(const auto head, opened_->events().head());
    JCIC_TRY(const auto note, opened_->sealer().checkpoint(keys, head));
    JCIC_TRY(const auto first, opened_->sealer().first_key());
    return Standing{head, note.pack(), Anchor::of(head.size, head.root).text(), fingerprint_of(first)};
}

Result<TreeHead> Session::head() {
    const std::lock_guard guard(opened_->mutex());
    auto& shown = opened_->worked_out().shown_head;
    const bool written = !opened_->database().in_transaction();  // else the last events may yet be taken back
    JCIC_TRY(const auto size, opened_->events().count());
    if (written && size > 0 && size == shown.size) return shown;
    JCIC_TRY(const auto head, opened_->events().head());
    if (written) shown = head;
    return head;
}

Result<TreeHead> Session::head_of(std::uint64_t size) {
    const std::lock_guard guard(opened_->mutex());
    JCIC_TRY(const auto count, opened_->events().count());
    if (size > count) return fail(FaultCode::input_form, "ledger.head", {{"field", "size"}});
    JCIC_TRY(const auto root, opened_->events().root(size));
    return TreeHead{size, root};
}

}  // namespace jcic::ledger
