#pragma once
// Shows how many lines of a batch are in each state, and filters by state.

#include <QButtonGroup>
#include <QWidget>

#include "ui/query/batch_model.h"

namespace jcic::ui {

class BatchChips : public QWidget {
    Q_OBJECT
public:
    explicit BatchChips(QWidget* parent = nullptr);
    void show_counts(const BatchModel& model);
    void choose_all() { group_.button(all)->setChecked(true); }

Q_SIGNALS:
    /// nullopt: all
    void chosen(std::optional<BatchModel::Stands> which);

private:
    static constexpr int all = 100;  ///< a value in addition to BatchModel::Stands
    void add(int id, const char* name);
    QButtonGroup group_;
};

}  // namespace jcic::ui
