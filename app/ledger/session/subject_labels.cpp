#include "app/ledger/session/subject_labels.h"

#include "app/ledger/session/opened.h"

namespace jcic::ledger {

SubjectLabels::SubjectLabels(Session& session) : opened_(session.opened()), table_(*opened_.database) {}

Result<std::uint64_t> SubjectLabels::made_to(std::string_view form) {
    const std::lock_guard guard(opened_.mutex);
    JCIC_TRY(const auto made, table_.made_to(form));
    JCIC_TRY(const auto last, opened_.events.count());
    return made > last ? 0 : made;
}

Result<std::vector<std::string>> SubjectLabels::subjects(const LabelQuery& query) {
    const std::lock_guard guard(opened_.mutex);
    return table_.subjects(query);
}

Result<LabelsOf> SubjectLabels::all(LabelsBy by) {
    const std::lock_guard guard(opened_.mutex);
    return table_.all(by);
}

Result<bool> SubjectLabels::put(const LabelsOf& labels, std::uint64_t after, std::uint64_t made_to,
                                std::string_view form) {
    const std::lock_guard guard(opened_.mutex);
    JCIC_TRY(auto transaction, Transaction::begin(*opened_.database));
    JCIC_TRY(const auto before, this->made_to(form));
    if (before == 0 || before >= made_to) return true;
    if (before < after) return false;
    JCIC_CHECK(table_.write(labels, made_to, form));
    JCIC_CHECK(transaction.commit());
    return true;
}

Result<bool> SubjectLabels::make(const LabelsOf& labels, std::uint64_t made_to, std::string_view form) {
    const std::lock_guard guard(opened_.mutex);
    JCIC_TRY(auto transaction, Transaction::begin(*opened_.database));
    JCIC_TRY(const auto before, this->made_to(form));
    if (before > made_to) return false;
    JCIC_CHECK(table_.remove_all());
    JCIC_CHECK(table_.write(labels, made_to, form));
    JCIC_CHECK(transaction.commit());
    return true;
}

}  // namespace jcic::ledger
