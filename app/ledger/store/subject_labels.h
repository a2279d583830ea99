#pragma once
// Labels of subjects: what who folds events says of a subject, to find it by later without reading them all: "open", or
// "authorisation" with its number. Made from the events and only from them, at any time thrown away and made anew. They
// stand in the ledger's database and are in clear there, so nothing personal may be in them.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/fault.h"

namespace jcic::ledger {

class Database;
class EventStore;

struct Label {
    std::string name;
    std::string value;
    auto operator<=>(const Label&) const = default;
};
/// By subject: all that a subject has; none where it is to have none any more.
using LabelsOf = std::map<std::string, std::vector<Label>>;

/// Which subjects, in the order of the values of that label.
struct LabelQuery {
    std::string name;
    std::string from{};      ///< the least value
    std::string to{"\x7F"};  ///< the greatest
    bool greatest_first = false;
    std::size_t limit = 1'000'000;
};

enum class LabelsBy { table, index };

/// For one signed-in person.
class SubjectLabels {
public:
    /// Of a session (Session::labels): its mutex guards its database.
    SubjectLabels(std::recursive_mutex& mutex, Database& database, EventStore& events)
        : mutex_(mutex), database_(database), events_(events) {}

    static constexpr const char* schema =
        "CREATE TABLE label(subject TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,"
        " PRIMARY KEY(subject, name, value)) STRICT, WITHOUT ROWID;"
        "CREATE INDEX label_value ON label(name, value);";

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
    [[nodiscard]] Result<void> replace(std::string_view subject, const std::vector<Label>& labels);
    std::recursive_mutex& mutex_;
    Database& database_;
    EventStore& events_;
};

}  // namespace jcic::ledger
