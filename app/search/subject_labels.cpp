#include "app/search/subject_labels.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/session.h"

namespace jcic::ledger {
namespace {

/// Of no subject: their form, and the last event that they say everything of.
constexpr std::string_view nobody = "";  // not null: it is compared

}  // namespace

SubjectLabels::SubjectLabels(Session& session)
    : mutex_(session.opened().mutex()), database_(session.opened().database()), events_(session.opened().events()) {}

Result<std::uint64_t> SubjectLabels::made_to(std::string_view form) {
    const std::lock_guard guard(mutex_);
    JCIC_TRY(auto row, database_.prepare("SELECT value FROM label WHERE subject=?1 AND name=?2"));
    JCIC_TRY(const bool there, row.text(nobody).text(form).step());
    const auto made = there ? whole_number<std::uint64_t>(row.text_at(0)).value_or(0) : 0;
    JCIC_TRY(const auto last, events_.count());
    return made > last ? 0 : made;
}

Result<std::vector<std::string>> SubjectLabels::subjects(const LabelQuery& query) {
    const std::lock_guard guard(mutex_);
    JCIC_TRY(auto rows,
             database_.prepare(query.greatest_first ? "SELECT subject FROM label WHERE name=?1 AND value>=?2"
                                                      " AND value<=?3 ORDER BY value DESC, subject DESC LIMIT ?4"
                                                    : "SELECT subject FROM label WHERE name=?1 AND value>=?2"
                                                      " AND value<=?3 ORDER BY value, subject LIMIT ?4"));
    std::vector<std::string> out;
    rows.text(query.name).text(query.from).text(query.to).number(query.limit);
    JCIC_CHECK(rows.each([&](const Statement& row) { out.push_back(row.text_at(0)); }));
    return out;
}

Result<LabelsOf> SubjectLabels::all(LabelsBy by) {
    const std::lock_guard guard(mutex_);
    JCIC_TRY(auto rows, database_.prepare(by == LabelsBy::index ? "SELECT subject, name, value FROM label"
                                                                  " INDEXED BY label_value WHERE name>=''"
                                                                : "SELECT subject, name, value FROM label"
                                                                  " NOT INDEXED"));
    LabelsOf out;
    JCIC_CHECK(rows.each([&](const Statement& row) {
        if (row.text_at(0) != nobody) out[row.text_at(0)].push_back({row.text_at(1), row.text_at(2)});
    }));
    for (auto& [subject, labels] : out) std::ranges::sort(labels);
    return out;
}

Result<bool> SubjectLabels::make(const LabelsOf& labels, std::uint64_t made_to, std::string_view form) {
    const std::lock_guard guard(mutex_);
    JCIC_TRY(auto transaction, Transaction::begin(database_));
    JCIC_TRY(const auto before, this->made_to(form));
    if (before > made_to) return false;
    JCIC_CHECK(database_.run("DELETE FROM label"));
    JCIC_CHECK(write(labels, made_to, form));
    JCIC_CHECK(transaction.commit());
    return true;
}

Result<bool> SubjectLabels::put(const LabelsOf& labels, std::uint64_t after, std::uint64_t made_to,
                                std::string_view form) {
    const std::lock_guard guard(mutex_);
    JCIC_TRY(auto transaction, Transaction::begin(database_));
    JCIC_TRY(const auto before, this->made_to(form));
    if (before == 0 || before >= made_to) return true;
    if (before < after) return false;
    JCIC_CHECK(write(labels, made_to, form));
    JCIC_CHECK(transaction.commit());
    return true;
}

/// In place of those that these subjects had.
Result<void> SubjectLabels::write(const LabelsOf& labels, std::uint64_t made_to, std::string_view form) {
    for (const auto& [subject, own] : labels) JCIC_CHECK(replace(subject, own));
    return replace(nobody, {{std::string(form), std::to_string(made_to)}});
}

Result<void> SubjectLabels::replace(std::string_view subject, const std::vector<Label>& labels) {
    {
        JCIC_TRY(auto gone, database_.prepare("DELETE FROM label WHERE subject=?1"));
        JCIC_CHECK(gone.text(subject).run());
    }
    for (const auto& label : labels) {
        JCIC_TRY(auto row, database_.prepare("INSERT INTO label(subject, name, value) VALUES(?1, ?2, ?3)"));
        JCIC_CHECK(row.text(subject).text(label.name).text(label.value).run());
    }
    return {};
}

}  // namespace jcic::ledger
