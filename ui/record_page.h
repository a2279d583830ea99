#pragma once
// One record as it prints, its copy number, its story. It leaves the screen with the person, the card or the lock.

#include "app/base/random.h"
#include "app/desk/commands/paper.h"
#include "ui/page.h"

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

    /// Opens it with the next copy number; from the second copy on a reason is asked.
    void open(const inquiry::QueryId& query, domain::Item item);

protected:
    void changeEvent(QEvent* event) override;

private:
    void open_with(const std::string& reason);
    void show_record(const desk::OpenRecord& record);
    void show_paper();
    void show_story();
    void show_printer();
    /// The copy on screen as the desk tells of it; nullptr until it does.
    [[nodiscard]] const desk::CopyRow* row() const;
    [[nodiscard]] domain::CopyState state() const;
    [[nodiscard]] desk::CopyId copy() const;
    void print(const desk::PrintChoice& choice);
    void choose_print();
    void count_all();
    void count_fewer_or_cancel();
    [[nodiscard]] Then<void> when_done();
    void save();
    void reveal();
    void note_doubt();
    void show_first(const std::shared_ptr<const Bytes>& pdf);

    std::unique_ptr<Ui::RecordPage> ui_;
    inquiry::QueryId query_;
    domain::Item item_{};
    std::optional<desk::OpenRecord> record_;
    SystemRandom random_;           ///< for an exported file's password
    int sheets_ = 0;                ///< of the copy on screen once it was sent; 0 before
    std::uint64_t generation_ = 0;  ///< answers for a record that is no longer open are dropped
    std::uint64_t events_ = 0;
    bool busy_ = false;
    bool first_seen_ = false;  ///< the first page stands there, the others are being painted
};

}  // namespace jcic::ui
