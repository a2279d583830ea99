#pragma once
// Many queries from one file: choose it, check every line with faults in place (faulty lines first, corrected in the
// cell), and submit those without fault, each as its own query. Lines that were not submitted remain.

#include <QWidget>
#include <memory>

#include "app/desk/commands/batches.h"
#include "ui/commands/commands.h"
#include "ui/query/batch_model.h"

class QPushButton;

namespace jcic::ui {
class ListWays;
namespace Ui {
struct BatchPanel;
}

class BatchPanel : public QWidget {
    Q_OBJECT
public:
    explicit BatchPanel(Commands& commands, QWidget* parent = nullptr);
    ~BatchPanel() override;
    /// Called when it comes to the front: loads what was kept from the last time, once.
    void arrive();
    /// Stops submitting when the seat is left (R-PW-5), and clears the panel.
    void cover();
    void show_snapshot(const desk::Snapshot& snapshot);
    /// Conditions of a batch's items, from the desk; nullptr while unknown.
    void show_aids(const desk::FormAids* aids);
    void read_file(const QString& file);
    /// Whether there are any lines.
    [[nodiscard]] bool holds_lines() const { return !model_.batch().lines.empty(); }

Q_SIGNALS:
    void wants_approval();
    void failed(const jcic::Fault& fault);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build_list();
    void choose_file();
    void save_sample();
    void show_read(const inquiry::Batch& batch);
    void show_kept(const std::optional<inquiry::Batch>& kept);
    /// Looks for files from the bank's loan system, if the settings name its folder.
    void look_for_laid();
    void give_keys();
    void take_laid();
    void show_taken(const desk::TakenCases& taken);
    /// Clears the lines here and the kept ones.
    void forget();
    void show_only(std::optional<BatchModel::Stands> which);
    void next_fault();
    /// Has the waiting lines checked.
    void judge();
    /// The same for these lines; for all if `only` is empty.
    void judge_lines(const std::set<std::size_t>& only);
    void take_judged(const inquiry::Batch& batch);
    void submit();
    void show_sent(const desk::SentBatch& sent);
    /// Shows the summary of the lines.
    void show_count();
    void show_ahead();
    void show_cell();
    void allow();
    /// Runs the command and shows its progress and fault; an answer after the seat was left is discarded.
    template <class C>
    void send(C command, void (BatchPanel::*then)(const typename C::Answer&));

    Commands& commands_;
    std::unique_ptr<Ui::BatchPanel> ui_;
    BatchModel model_;
    ListWays* ways_ = nullptr;
    std::optional<desk::FormAids> aids_;
    std::map<domain::Item, std::size_t> items_ready_;  ///< in the current lines: used at every snapshot
    std::stop_source stopping_;
    QString done_;                        ///< outcome of the last submission
    std::optional<desk::LaidView> laid_;  ///< at the last look
    bool begun_ = false;                  ///< the kept lines were requested
    bool busy_ = false;                   ///< the last command is not answered yet
    bool judging_ = false;
    bool unjudged_ = false;  ///< the current lines are not checked: pending or failed
    std::uint64_t visit_ = 0;
};

}  // namespace jcic::ui
