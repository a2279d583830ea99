#pragma once
// Shows one record as it prints, with its copies and history; leaving_copy.h prints or saves it. The record is closed
// when the person leaves, the card is removed or the screen is locked; pending answers are dropped.

#include <QDialog>

#include "app/desk/commands/paper.h"
#include "ui/commands/commands.h"
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

    /// Opens the record for viewing.
    void open(const inquiry::QueryId& query, domain::Item item);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_record(const desk::OpenRecord& record);
    void show_paper();
    void show_story();
    /// Shows its pages, now numbered.
    void show_copy();
    void count_and_file();
    void reveal();
    void note_doubt();
    /// Moves the focus there, unless the user is searching.
    void lead_to(QWidget* next);
    void show_first(const std::shared_ptr<const Bytes>& pdf);

    std::unique_ptr<Ui::RecordPage> ui_;
    LeavingCopy copy_{commands_, this};
    const ShownCopy& shown_ = copy_.shown();
    std::uint64_t generation_ = 0;  ///< answers for a record that is no longer open are dropped
    std::uint64_t events_ = 0;
    bool first_seen_ = false;  ///< the first page is shown, the others are being rendered
};

// Shows the record of a monthly sample's review to its reviewer (R-LO-3, R-PA-7), as it would print. Nothing can be
// printed, copied or saved.

class ReviewedRecordDialog : public QDialog {
    Q_OBJECT
public:
    ReviewedRecordDialog(const desk::OpenRecord& record, const std::string& review, QWidget* parent);
};

/// Requests the record and shows it over the window if the same person is still signed in.
void open_reviewed_record(Commands& commands, const std::string& review, QWidget* over,
                          std::function<void(const Fault&)> failed);

}  // namespace jcic::ui
