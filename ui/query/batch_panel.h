#pragma once
// Many queries out of a file: chosen, every line checked with its faults in place, the wrong ones on top and corrected
// in the cell, and those without fault submitted, each as a query of its own. What could not be submitted stays.

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
    /// It comes to the front: what was left here last is asked for, once.
    void arrive();
    /// Who left the seat submits nothing more (R-PW-5), and nothing of it stays.
    void cover();
    void show_snapshot(const desk::Snapshot& snapshot);
    /// What a batch's items take, as the desk told it; nullptr while that is not known.
    void show_aids(const desk::FormAids* aids);
    void read(const QString& file);
    /// Something stands here.
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
    /// What the bank's own loan system laid, where the settings name its folder.
    void look_for_laid();
    void give_keys();
    void take_laid();
    void show_taken(const desk::TakenCases& taken);
    /// Nothing of it stays, here or kept.
    void forget();
    void show_only(std::optional<BatchModel::Stands> which);
    void next_fault();
    /// Asks for the lines that wait.
    void judge();
    /// The same for these lines, for all where none is named.
    void judge_lines(const std::set<std::size_t>& only);
    void take_judged(const inquiry::Batch& batch);
    void submit();
    void show_sent(const desk::SentBatch& sent);
    /// What is said of the lines as they stand.
    void show_count();
    void show_ahead();
    void show_cell();
    void allow();
    /// Runs the command, shows how far it has come and its fault; what comes when the seat is left reaches nobody.
    template <class C>
    void send(C command, void (BatchPanel::*then)(const typename C::Answer&));

    Commands& commands_;
    std::unique_ptr<Ui::BatchPanel> ui_;
    BatchModel model_;
    ListWays* ways_ = nullptr;
    std::optional<desk::FormAids> aids_;
    std::map<domain::Item, std::size_t> items_ready_;  ///< as the lines stand: every snapshot tells of them
    std::stop_source stopping_;
    QString done_;                        ///< what became of those that were sent last
    std::optional<desk::LaidView> laid_;  ///< as it was looked at last
    bool begun_ = false;                  ///< what was left is asked for
    bool busy_ = false;                   ///< with what was asked last
    bool judging_ = false;
    bool unjudged_ = false;  ///< the lines are not judged as they stand: asked for, or that failed
    std::uint64_t visit_ = 0;
};

}  // namespace jcic::ui
