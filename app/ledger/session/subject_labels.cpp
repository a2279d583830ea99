#include "app/ledger/session/subject_labels.h"

#include "app/ledger/session/opened.h"

namespace jcic::ledger {

Result<std::uint64_t> SubjectLabels::made_to(std::string_view form) {
    const std::lock_guard guard(opened_.mutex);
    JCIC_TRY(const auto made, Labels(*opened_.database).made_to(form));
    JCIC_TRY(const auto last, opened_.events.count());
    return made > last ? 0 : made;  // of events that are not there: of another past
}

Result<std::vector<std::string>> SubjectLabels::subjects(const LabelQuery& query) {
    const std::lock_guard guard(opened_.mutex);
    return Labels(*opened_.database).subjects(query);
}

Result<LabelsOf> SubjectLabels::all(LabelsBy by) {
    const std::lock_guard guard(opened_.mutex);
    return Labels(*opened_.database).all(by);
}

Result<bool> SubjectLabels::make(const LabelsOf& labels, std::uint64_t made_to, std::string_view form) {
    const std::lock_guard guard(opened_.mutex);
    return Labels(*opened_.database).make(labels, made_to, form);
}

Result<bool> SubjectLabels::put(const LabelsOf& labels, std::uint64_t after, std::uint64_t made_to,
                                std::string_view form) {
    const std::lock_guard guard(opened_.mutex);
    return Labels(*opened_.database).put(labels, after, made_to, form);
}

}  // namespace jcic::ledger
