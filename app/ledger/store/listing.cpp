#include "app/ledger/store/listing.h"

#include <algorithm>
#include <limits>

namespace jcic::ledger {
namespace {

/// By which of its indexes the listing is read.
enum class By { number, subject, action };

std::string listing_query(By by, bool newest_first) {
    const std::string subject = by == By::subject ? "subject=?1" : "(?1='' OR +subject=?1)";
    const std::string action =
        by == By::action ? "action=?4 AND ?5=0" : "(?4='' OR +action=?4 OR (?5>0 AND substr(action,1,?5)=?4))";
    return "SELECT sequence FROM listing WHERE " + subject + " AND " + action +
           (newest_first ? " AND sequence<=?2" : " AND sequence>=?2") +
           " AND (?3='' OR person=?3) AND at>=?6 AND at<?7 ORDER BY sequence " + (newest_first ? "DESC" : "ASC") +
           " LIMIT ?8";
}

/// Few events are of one action about the ledger; many are about the ledger, or about a person.
By index_for(const EventQuery& query) {
    const bool whole_action = !query.action.empty() && !query.action.ends_with('.');
    const bool of_many = query.subject.empty() || query.subject == "ledger";
    if (whole_action && of_many) return By::action;
    return query.subject.empty() ? By::number : By::subject;
}

std::string_view listing_query_for(const EventQuery& query) {
    static const std::string all[3][2]{{listing_query(By::number, false), listing_query(By::number, true)},
                                       {listing_query(By::subject, false), listing_query(By::subject, true)},
                                       {listing_query(By::action, false), listing_query(By::action, true)}};
    return all[static_cast<std::size_t>(index_for(query))][query.newest_first ? 1 : 0];
}

}  // namespace

bool ListedEvent::says(const Leaf& leaf) const {
    return found_by && sequence == leaf.sequence && at == as_number(leaf.at) && person == leaf.person &&
           action == leaf.action && subject == leaf.subject;
}

std::string listing_table(const std::string& table) {
    return "CREATE TABLE " + table +
           "(sequence INTEGER PRIMARY KEY, at INTEGER NOT NULL, person TEXT NOT NULL, action TEXT NOT NULL,"
           " subject TEXT NOT NULL) STRICT;";
}

std::string listing_indexes(const std::string& table, const std::string& number) {
    return "CREATE INDEX listing_subject" + number + " ON " + table +
           "(subject, sequence);CREATE INDEX listing_action" + number + " ON " + table + "(action, sequence);";
}

Result<void> Listing::put(const Leaf& leaf) {
    JCIC_TRY(auto row,
             database_.prepare("INSERT INTO listing(sequence, at, person, action, subject) VALUES(?1, ?2, ?3, ?4, ?5)"
                               " ON CONFLICT(sequence) DO UPDATE SET at=?2, person=?3, action=?4, subject=?5"));
    row.number(leaf.sequence).number(as_number(leaf.at));
    return row.text(leaf.person).text(leaf.action).text(leaf.subject).run();
}

Result<std::vector<std::uint64_t>> Listing::fitting(const EventQuery& query) {
    return numbers(listing_query_for(query), query);
}

Result<std::vector<std::uint64_t>> Listing::numbers(std::string_view sql, const EventQuery& query) {
    JCIC_TRY(auto statement, database_.prepare(sql));
    constexpr std::uint64_t end = std::numeric_limits<std::int64_t>::max();
    const bool beginning = query.action.ends_with('.');
    statement.text(query.subject)
        .number(query.start == 0 && query.newest_first ? end : query.start)
        .text(query.person)
        .text(query.action)
        .number(beginning ? query.action.size() : 0)
        .number(query.since ? as_number(*query.since) : 0)
        .number(query.until ? as_number(*query.until) : end)
        .number(query.limit);
    return statement.numbers();
}

Result<Listing::Bounds> Listing::between_times(const std::optional<UtcTime>& since,
                                               const std::optional<UtcTime>& until) {
    Bounds out;
    if (!since && !until) return out;
    JCIC_TRY(auto row, database_.prepare("SELECT coalesce(min(sequence), 1), coalesce(max(sequence), 0) FROM listing"
                                         " WHERE at>=?1 AND at<?2"));
    JCIC_CHECK(row.number(since ? as_number(*since) : 0).number(until ? as_number(*until) : out.newest).step());
    return Bounds{row.number_at(0), row.number_at(1)};
}

Result<std::vector<UtcTime>> Listing::moments(const EventQuery& query) {
    const auto sql = "SELECT at FROM listing WHERE sequence IN (" + std::string(listing_query_for(query)) + ")";
    JCIC_TRY(const auto found, numbers(sql, query));
    std::vector<UtcTime> out;
    for (const auto at : found) out.emplace_back(Millis{static_cast<std::int64_t>(at)});
    return out;
}

Result<std::vector<std::uint64_t>> Listing::about(std::string_view subject_beginning) {
    // Both bounds, so that what others are about is not looked at: the first text that no such subject comes after.
    std::string end(subject_beginning);
    ++end.back();
    JCIC_TRY(auto statement, database_.prepare("SELECT sequence FROM listing WHERE subject>=?1 AND subject<?2"
                                               " ORDER BY sequence"));
    return statement.text(subject_beginning).text(end).numbers();
}

Result<std::vector<std::uint64_t>> Listing::under(std::span<const std::string_view> actions, std::uint64_t from) {
    JCIC_TRY(const auto lock, ReadLock::hold(database_));
    std::vector<std::uint64_t> out;
    for (const auto action : actions) {
        JCIC_TRY(auto statement, database_.prepare("SELECT sequence FROM listing WHERE action=?1 AND sequence>=?2"));
        JCIC_TRY(const auto found, statement.text(action).number(from).numbers());
        out.insert(out.end(), found.begin(), found.end());
    }
    std::ranges::sort(out);
    return out;
}

Result<std::uint64_t> Listing::how_many(std::span<const std::string_view> actions) {
    std::uint64_t out = 0;
    for (const auto action : actions) {
        auto& known = counted_[std::string(action)];
        JCIC_TRY(auto since, database_.prepare("SELECT count(*), max(sequence) FROM listing"
                                               " WHERE action=?1 AND sequence>?2"));
        JCIC_CHECK(since.text(action).number(known.last).step());
        if (const auto more = since.number_at(0); more > 0) known = {known.events + more, since.number_at(1)};
        out += known.events;
    }
    return out;
}

bool Listing::has(const Leaf& leaf) {
    bool out = false;
    between(leaf.sequence, leaf.sequence, [&](const ListedEvent& row) { out = row.says(leaf); });
    return out;
}

void Listing::between(std::uint64_t first, std::uint64_t last, const std::function<void(const ListedEvent&)>& visit) {
    auto rows = database_.prepare(
        "SELECT sequence, at, person, action, subject FROM listing"
        " WHERE sequence>=?1 AND sequence<=?2 ORDER BY sequence");
    if (!rows) return;
    rows->number(first).number(last);
    while (rows->step().value_or(false)) {
        const auto is_text = [&rows](int column) { return rows->kind_at(column) == Statement::Kind::text; };
        const bool found_by = rows->kind_at(1) == Statement::Kind::number && is_text(2) && is_text(3) && is_text(4);
        visit({found_by, rows->number_at(0), rows->number_at(1), rows->text_view_at(2), rows->text_view_at(3),
               rows->text_view_at(4)});
    }
}

Result<bool> Listing::ends_with_events() {
    JCIC_TRY(auto ends, database_.prepare("SELECT (SELECT min(sequence) FROM listing) IS 1 AND"
                                          " (SELECT max(sequence) FROM listing) IS (SELECT max(sequence) FROM event)"));
    JCIC_CHECK(ends.step());
    return ends.number_at(0) == 1;
}

}  // namespace jcic::ledger
