#pragma once
// What subjects are found by (labels.h), for one signed-in person.

#include "app/ledger/session/session.h"
#include "app/ledger/store/labels.h"

namespace jcic::ledger {

class SubjectLabels {
public:
    explicit SubjectLabels(Session& session) : opened_(session.opened()) {}
    /// The last event that they say everything of, in labels of this form; 0: there are none, or they are of events
    /// that are not there, of another past.
    [[nodiscard]] Result<std::uint64_t> made_to(std::string_view form);
    [[nodiscard]] Result<std::vector<std::string>> subjects(const LabelQuery& query);
    /// All, as the table has them, or as the index that look-ups go by has them: an older page of one authenticates,
    /// too. Labels in order.
    [[nodiscard]] Result<LabelsOf> all(LabelsBy by);
    /// In a transaction of its own: these are all labels there are, as of that event. Where those of this form are of a
    /// later one, by another program, nothing is changed, and it is false.
    Result<bool> make(const LabelsOf& labels, std::uint64_t made_to, std::string_view form);
    /// The same of these subjects' labels: all that were written about after `after`. Nothing is changed where they are
    /// of that event or a later one, by another program, or of another form; nor, and then it is false, where events
    /// before `after` are missing in them.
    Result<bool> put(const LabelsOf& labels, std::uint64_t after, std::uint64_t made_to, std::string_view form);

private:
    [[nodiscard]] Result<void> write(const LabelsOf& labels, std::uint64_t made_to, std::string_view form);
    [[nodiscard]] Result<void> replace(const std::string& subject, const std::vector<Label>& labels);
    OpenLedger& opened_;
};

}  // namespace jcic::ledger
