#pragma once
// One record as it prints, its copy number, its story. It leaves the screen with the person, the card or the lock.

#include "app/base/random.h"
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
    enum class Paper { preview, at_printer, settled };  ///< of the copy on screen
    void open_with(const std::string& reason);
    void show_record(const desk::OpenRecord& record);
    void show_paper();
    void show_story();
    void print();
    void confirm(bool printed);
    void save();
    void reveal();
    void note_doubt();
    void show_first(const std::shared_ptr<const Bytes>& pdf);

    std::unique_ptr<Ui::RecordPage> ui_;
    inquiry::QueryId query_;
    domain::Item item_{};
    std::optional<desk::OpenRecord> record_;
    SystemRandom random_;  ///< for an exported file's password
    Paper paper_ = Paper::preview;
    std::uint64_t generation_ = 0;  ///< answers for a record that is no longer open are dropped
    std::uint64_t events_ = 0;
    bool busy_ = false;
    bool first_seen_ = false;  ///< the first page stands there, the others are being painted
};

}  // namespace jcic::ui
