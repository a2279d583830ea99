#pragma once
// The copy of the record on screen on its way out: numbered, then printed, or saved as a file. Looking
// costs no number: it is given here, and nowhere before. A second copy needs a reason, and where the branch decided so
// a supervisor, who is asked last: their password goes from its field to the desk, and nothing keeps it (R-PA-7).

#include <functional>
#include <memory>

#include "app/base/random.h"
#include "ui/commands/commands.h"
#include "ui/record/another_copy_dialog.h"
#include "ui/record/shown_copy.h"

namespace jcic::ui {

class LeavingCopy : public QObject {
    Q_OBJECT
public:
    /// `over`: whose window the questions open over.
    LeavingCopy(Commands& commands, QWidget* over);

    /// None is on screen: a number that no page was sent with becomes void, and answers on their way are for nobody.
    void leave();
    /// What is shown from now on.
    void look_for(const inquiry::QueryId& query, domain::Item item);
    void look_at(const desk::OpenRecord& record) { shown_.record = record; }
    [[nodiscard]] const ShownCopy& shown() const { return shown_; }
    [[nodiscard]] bool busy() const { return busy_; }

    void print(const desk::PrintChoice& choice);
    void choose_print();
    void count_fewer_or_cancel();
    void save();

Q_SIGNALS:
    void begun();     ///< the desk is at it: the button that was pressed goes grey
    void changed();   ///< how it stands
    void numbered();  ///< its pages are others now
    void sent();
    void ended();
    void failed(const jcic::Fault& fault);

private:
    /// What is on screen becomes a numbered copy, unless it is one.
    void with_number(std::function<void()> then);
    void number(AnotherCopy why, std::function<void()> then);
    void numbered_by(const Result<desk::OpenRecord>& record, const std::function<void()>& then);
    void hand_over(const desk::PrintChoice& choice);
    void set_busy(bool busy);
    /// Which file, and by whom it is signed.
    struct Saving {
        std::filesystem::path file;
        bool by_own_card = false;
        bool last_try = false;
    };
    /// Whether a card is there that signs, before a number is given for it.
    void save_as(const Saving& saving, const std::shared_ptr<desk::Typed>& secrets);
    void send_off(const Saving& saving, desk::Typed secrets);
    [[nodiscard]] Then<void> when_done();

    Commands& commands_;
    QWidget* over_;
    ShownCopy shown_;
    SystemRandom random_;                      ///< for an exported file's password
    std::weak_ptr<desk::Typed> file_secrets_;  ///< of a file that waits for its number; gone with the record
    bool last_try_ = false;                    ///< the own card's PIN has one left
    std::uint64_t generation_ = 0;             ///< answers for a record that is no longer open are dropped
    bool busy_ = false;
};

}  // namespace jcic::ui
