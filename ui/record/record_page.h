#pragma once
// One record as it prints, its copies, its story. Looking costs no number: printing and saving do. It leaves the screen
// with the person, the card or the lock.

#include "app/base/random.h"
#include "app/desk/commands/paper.h"
#include "ui/commands/page.h"
#include "ui/record/another_copy_dialog.h"
#include "ui/record/shown_copy.h"

namespace jcic::ui {
namespace Ui {
class RecordPage;
}

class RecordPage : public Page {
    Q_OBJECT
public:
    explicit RecordPage(Commands& commands, QWidget* parent = nullptr);
    ~RecordPage() override;
    void show_snapshot(const desk::Snapshot& snapshot) override;
    void cover() override;
    void arrive() override;

    /// To be looked at.
    void open(const inquiry::QueryId& query, domain::Item item);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_record(const desk::OpenRecord& record);
    void show_paper();
    void show_story();
    /// Asks why there is to be another copy, and who approves it, where that is needed.
    void with_reason(const std::function<void()>& then);
    /// What is on screen becomes a numbered copy, unless it is one.
    void with_number(const std::function<void()>& then);
    void hand_over(const desk::PrintChoice& choice);
    void choose_file();
    void print(const desk::PrintChoice& choice);
    void choose_print();
    void count_all();
    void count_fewer_or_cancel();
    [[nodiscard]] Then<void> when_done();
    void save();
    void reveal();
    void note_doubt();
    /// The focus goes there, unless somebody is looking for words.
    void lead_to(QWidget* next);
    void show_first(const std::shared_ptr<const Bytes>& pdf);

    std::unique_ptr<Ui::RecordPage> ui_;
    ShownCopy shown_;
    SystemRandom random_;           ///< for an exported file's password
    AnotherCopy another_;           ///< of the number that is asked for next
    Secret file_password_;          ///< of a file that waits for its number; gone with the record
    std::uint64_t generation_ = 0;  ///< answers for a record that is no longer open are dropped
    std::uint64_t events_ = 0;
    bool busy_ = false;
    bool first_seen_ = false;  ///< the first page stands there, the others are being painted
};

}  // namespace jcic::ui
