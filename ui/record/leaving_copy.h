#pragma once
// State of the copy on screen from this page and the snapshot: only viewed, numbered, or printing.

#include <functional>
#include <memory>
#include <optional>

#include "app/base/random.h"
#include "app/desk/commands/paper.h"
#include "app/desk/rooms/snapshot.h"
#include "ui/commands/commands.h"
#include "ui/record/record_forms.h"

namespace jcic::ui {

/// The record's last copy in the snapshot; nullptr if none. Valid as long as the snapshot.
[[nodiscard]] const desk::CopyRow* last_copy(const desk::Snapshot& snapshot, const inquiry::QueryId& query,
                                             domain::Item item);
/// The number of the next copy.
[[nodiscard]] int next_number(const desk::Snapshot& snapshot, const inquiry::QueryId& query, domain::Item item);

struct ShownCopy {
    inquiry::QueryId query;
    domain::Item item{};
    std::optional<desk::OpenRecord> record;
    int sheets = 0;  ///< once sent; 0 before

    [[nodiscard]] desk::CopyId id() const;
    /// Whether it is a copy; else it is only viewed.
    [[nodiscard]] bool numbered() const;
    /// Its row in the snapshot, or nullptr. Valid as long as the snapshot.
    [[nodiscard]] const desk::CopyRow* row(const desk::Snapshot& snapshot) const;
    [[nodiscard]] domain::CopyState state(const desk::Snapshot& snapshot) const;
    /// Its own number, or the next one.
    [[nodiscard]] int number(const desk::Snapshot& snapshot) const;
};

// Turns the record on screen into a copy: numbers it, then prints it or saves it as a file. Only here is a number
// assigned; viewing needs none. A second copy needs a reason and, if the branch requires it, a supervisor, who is asked
// last: their password goes from its field to the desk and is stored nowhere (R-PA-7).

class LeavingCopy : public QObject {
    Q_OBJECT
public:
    /// `over`: questions open over its window.
    LeavingCopy(Commands& commands, QWidget* over);

    /// No record is on screen: voids a number under which no page was sent, and drops pending answers.
    void leave();
    /// Sets the record to show.
    void look_for(const inquiry::QueryId& query, domain::Item item);
    void look_at(const desk::OpenRecord& record) { shown_.record = record; }
    [[nodiscard]] const ShownCopy& shown() const { return shown_; }
    [[nodiscard]] bool busy() const { return busy_; }

    void print(const desk::PrintChoice& choice);
    void choose_print();
    void count_fewer_or_cancel();
    void save();

Q_SIGNALS:
    void begun();     ///< the desk works: the pressed button is disabled
    void changed();   ///< the copy's state
    void numbered();  ///< its pages have changed
    void sent();
    void ended();
    void failed(const jcic::Fault& fault);

private:
    /// Makes the shown record a numbered copy, unless it is one.
    void with_number(std::function<void()> then);
    void number(AnotherCopy why, std::function<void()> then);
    void numbered_by(const Result<desk::OpenRecord>& record, const std::function<void()>& then);
    void hand_over(const desk::PrintChoice& choice);
    void set_busy(bool busy);
    /// The file and its signer.
    struct Saving {
        std::filesystem::path file;
        bool by_own_card = false;
        bool last_try = false;
    };
    /// Checks that the signing card is there before a number is assigned.
    void save_as(const Saving& saving, const std::shared_ptr<desk::Typed>& secrets);
    void send_off(const Saving& saving, desk::Typed secrets);
    [[nodiscard]] Then<void> when_done();

    Commands& commands_;
    QWidget* over_;
    ShownCopy shown_;
    SystemRandom random_;                      ///< for an exported file's password
    std::weak_ptr<desk::Typed> file_secrets_;  ///< of a file that waits for its number; destroyed with the record
    bool last_try_ = false;                    ///< one try is left for the own card's PIN
    std::uint64_t generation_ = 0;             ///< answers for a record that is no longer open are dropped
    bool busy_ = false;
};

}  // namespace jcic::ui
