#pragma once
// The ledger: its events with a search; verification, export and backup, which can be stopped; and links from an event
// to its case and to further functions (ledger_ways.h).

#include <stop_token>

#include "ui/commands/page.h"
#include "ui/ledger/ledger_model.h"

namespace jcic::ui {
namespace Ui {
struct LedgerPage;
}

class LedgerPage : public Page {
    Q_OBJECT
public:
    explicit LedgerPage(Commands& commands, QWidget* parent = nullptr);
    ~LedgerPage() override;
    void show_snapshot(const desk::Snapshot& snapshot) override;
    void cover() override;
    void arrive() override;
    /// Searches for the case's events when the page comes to the front.
    void look_for_case(const QString& number);

Q_SIGNALS:
    /// Opens the case with that query, by its number.
    void wants_case(const jcic::inquiry::QueryId& query, const QString& number);

protected:
    void changeEvent(QEvent* event) override;

private:
    void lay_out_table();
    [[nodiscard]] std::vector<int> shares_of_width() const;
    void read_events();
    void show_count(QString count);
    void show_found(std::uint64_t rows, bool more, const desk::IndexState& index);
    void press_index();
    void make_index(bool anew);
    void show_index(const desk::IndexState& index);
    void verify(const command::Verify& against);
    void show_result(const Result<desk::Verification>& result, const command::Verify& against);
    void choose_backup();
    void back_up(const QString& file);
    void show_backup(const Result<desk::BackupSummary>& made);
    /// ledger_page_ways.cpp
    void add_ways();
    void choose_export();
    void export_to(const QString& file);
    void open_row(const QModelIndex& index);
    void open_case(const inquiry::QueryId& query);
    /// Only one long operation runs at a time: sets its buttons and progress.
    void set_busy(bool busy);
    void start_work(const QString& what);
    void end_work();

    std::unique_ptr<Ui::LedgerPage> ui_;
    LedgerModel model_;
    std::optional<std::stop_source> working_;  ///< verification, backup or export
    std::stop_source making_;                  ///< the slice in progress
    bool indexing_ = false;                    ///< a slice of the index is being built, and more follow
    bool paused_ = false;                      ///< by the user
    bool anew_ = false;                        ///< a rebuild was requested but has not begun
    bool own_only_ = false;                    ///< by duty: the list contains no other person's events
    std::uint64_t events_ = 0;
};

}  // namespace jcic::ui
