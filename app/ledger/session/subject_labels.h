#pragma once
// What subjects are found by, for one signed-in person: Labels, each call by itself.

#include "app/ledger/session/session.h"
#include "app/ledger/store/labels.h"

namespace jcic::ledger {

class SubjectLabels {
public:
    explicit SubjectLabels(Session& session) : opened_(session.opened()) {}

    // As Labels' functions of the same names; those of events that are not there are of another past, and made to 0.
    [[nodiscard]] Result<std::uint64_t> made_to(std::string_view form);
    [[nodiscard]] Result<std::vector<std::string>> subjects(const LabelQuery& query);
    [[nodiscard]] Result<LabelsOf> all(LabelsBy by);
    Result<bool> make(const LabelsOf& labels, std::uint64_t made_to, std::string_view form);
    Result<bool> put(const LabelsOf& labels, std::uint64_t after, std::uint64_t made_to, std::string_view form);

private:
    OpenLedger& opened_;
};

}  // namespace jcic::ledger
