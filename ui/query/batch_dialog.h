#pragma once
// Many queries out of a file: chosen, every line checked with its faults in place, corrected in the cell, and those
// without fault submitted, each as a query of its own. What could not be submitted stays.

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>

#include "app/desk/commands/batches.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"
#include "ui/query/batch_model.h"

namespace jcic::ui {

class BatchDialog : public ActingDialog {
    Q_OBJECT
public:
    BatchDialog(Commands& commands, QWidget* parent);
    /// Who left the seat submits nothing more (R-PW-5).
    ~BatchDialog() override { stopping_.request_stop(); }
    void read(const QString& file);
    /// So many queries were submitted since it is open.
    [[nodiscard]] std::size_t submitted() const { return submitted_; }

private:
    void build();
    void build_table();
    void choose_file();
    void save_sample();
    void show_read(const inquiry::Batch& batch);
    /// What was left here last, where there is anything.
    void show_kept(const std::optional<inquiry::Batch>& kept);
    /// Nothing of it stays, here or kept.
    void forget();
    /// Asks for the lines that wait.
    void judge();
    /// The same for these lines, for all where none is named.
    void judge_lines(const std::set<std::size_t>& only);
    void take_judged(const inquiry::Batch& batch);
    void submit();
    void show_sent(const desk::SentBatch& sent);
    /// What the note says of the lines as they stand.
    void show_count();
    void show_cell();
    void allow();
    /// Runs the command, shows how far it has come and its fault; what comes when the dialog is gone reaches nobody.
    template <class C>
    void send(C command, void (BatchDialog::*then)(const typename C::Answer&));

    Commands& commands_;
    BatchModel model_;
    QPushButton* choose_;
    QPushButton* sample_;
    QPushButton* forget_;
    QLabel* note_;
    QTableView* table_;
    QLabel* cell_;
    QProgressBar* bar_;
    FaultPanel* fault_;
    QPushButton* stop_;
    QPushButton* close_;
    QPushButton* submit_;
    std::stop_source stopping_;
    bool judging_ = false;
    bool unjudged_ = false;  ///< the lines are not judged as they stand: asked for, or that failed
    QString done_;           ///< what became of those that were sent last
    std::size_t submitted_ = 0;
};

}  // namespace jcic::ui
