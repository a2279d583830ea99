#pragma once
// One record as it prints, its copies, its story: how it is shown. How a copy of it leaves is leaving_copy.h. It leaves
// the screen with the person, the card or the lock, and what was asked about it with it.

#include "app/desk/commands/paper.h"
#include "ui/commands/page.h"
#include "ui/record/leaving_copy.h"

namespace jcic::ui {
namespace Ui {
struct RecordPage;
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
    /// Its pages, numbered now.
    void show_copy();
    void count_and_file();
    void reveal();
    void note_doubt();
    /// The focus goes there, unless somebody is looking for words.
    void lead_to(QWidget* next);
    void show_first(const std::shared_ptr<const Bytes>& pdf);

    std::unique_ptr<Ui::RecordPage> ui_;
    LeavingCopy copy_{commands_, this};
    const ShownCopy& shown_ = copy_.shown();
    std::uint64_t generation_ = 0;  ///< answers for a record that is no longer open are dropped
    std::uint64_t events_ = 0;
    bool first_seen_ = false;  ///< the first page stands there, the others are being painted
};

}  // namespace jcic::ui
