#pragma once
// Labels of subjects, by which they are found later without reading all events: "open", or "authorisation" with its
// number. Derived from the events alone by their projections, and rebuilt at any time. They are stored in the ledger's
// database without further encryption, so they must not contain personal data.

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
class Session;

struct Label {
    std::string name;
    std::string value;
    auto operator<=>(const Label&) const = default;
};
/// By subject: all its labels; empty to remove them.
using LabelsOf = std::map<std::string, std::vector<Label>>;

/// Filter on subjects, in the order of the values of that label.
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
    /// Valid only while the session exists.
    explicit SubjectLabels(Session& session);

    /// Returns the last event that labels of this form cover completely; 0: there are none, or they belong to events
    /// that do not exist, of another history.
    [[nodiscard]] Result<std::uint64_t> made_to(std::string_view form);
    [[nodiscard]] Result<std::vector<std::string>> subjects(const LabelQuery& query);
    /// Returns all labels, as the table has them or as the look-up index has them, because an older page of either also
    /// authenticates. Labels in order.
    [[nodiscard]] Result<LabelsOf> all(LabelsBy by);
    /// Replaces all labels, in its own transaction, as of that event. Returns false and changes nothing if another
    /// program wrote labels of this form for a later event.
    Result<bool> make(const LabelsOf& labels, std::uint64_t made_to, std::string_view form);
    /// Replaces the labels of these subjects: all that events after `after` are about. Changes nothing if another
    /// program wrote labels for that event or a later one, or of another form; nor, and then returns false, if they do
    /// not cover all events up to `after`.
    Result<bool> put(const LabelsOf& labels, std::uint64_t after, std::uint64_t made_to, std::string_view form);

private:
    [[nodiscard]] Result<void> write(const LabelsOf& labels, std::uint64_t made_to, std::string_view form);
    [[nodiscard]] Result<void> replace(std::string_view subject, const std::vector<Label>& labels);
    std::recursive_mutex& mutex_;
    Database& database_;
    EventStore& events_;
};

}  // namespace jcic::ledger
