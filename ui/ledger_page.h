#pragma once
// The ledger: who did what, when, and its search; its verification and its backup, which can be stopped.

#include <stop_token>

#include "ui/ledger_model.h"
#include "ui/page.h"

namespace jcic::ui {
namespace Ui {
class LedgerPage;
}

class LedgerPage : public Page {
    Q_OBJECT
public:
    explicit LedgerPage(Commands& commands, QWidget* parent = nullptr);
    ~LedgerPage() override;
    void show_snapshot(const desk::Snapshot& snapshot) override;
    void cover() override;
    void arrive() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void read();
    void show_count(QString count);
    void show_found(std::uint64_t rows, bool more, const desk::IndexState& index);
    void press_index();
    void make_index(bool anew);
    void show_index(const desk::IndexState& index);
    void verify();
    void show_result(const Result<desk::Verification>& result);
    void choose_backup();
    void back_up(const QString& file);
    void show_backup(const Result<desk::BackupSummary>& made);
    /// One long work at a time: its buttons, its progress.
    void begin(const QString& what);
    void end();

    std::unique_ptr<Ui::LedgerPage> ui_;
    LedgerModel model_;
    std::optional<std::stop_source> working_;  ///< verification or backup
    std::stop_source making_;                  ///< the slice that is under way
    bool indexing_ = false;                    ///< a slice of the search's index is under way, and more are to come
    bool paused_ = false;                      ///< somebody stopped it
    bool anew_ = false;                        ///< it was to begin anew, and has not yet
    bool own_only_ = false;                    ///< by duty: the list holds no other person's events
    std::uint64_t events_ = 0;
};

}  // namespace jcic::ui
