#pragma once
// Labels of subjects: what who folds events says of a subject, to find it by later without reading them all: "open", or
// "authorisation" with its number. Made from the events and only from them, at any time thrown away and made anew. They
// stand in the ledger's database and are in clear there, so nothing personal may be in them.

#include <string>
#include <vector>

#include "app/ledger/session/session.h"
#include "app/ledger/store/label_table.h"

namespace jcic::ledger {

/// For one signed-in person.
class SubjectLabels {
public:
    explicit SubjectLabels(Session& session);
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
    OpenLedger& opened_;
    LabelTable table_;
};

}  // namespace jcic::ledger
