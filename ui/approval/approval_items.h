#pragma once
// The requested items: a tick for each, and whether and by which rule it is permitted. Only ticked items are approved.

#include <QWidget>
#include <map>
#include <set>
#include <vector>

#include "app/desk/queries/approval_desk.h"

class QCheckBox;
class QVBoxLayout;

namespace jcic::ui {

class ApprovalItems : public QWidget {
    Q_OBJECT
public:
    explicit ApprovalItems(QWidget* parent = nullptr);
    /// Ticks all of them.
    void show_items(const desk::ApprovalView& view);
    void clear();
    [[nodiscard]] std::set<domain::Item> ticked() const;
    /// One widget for each item, from top to bottom.
    [[nodiscard]] std::vector<QWidget*> lines() const;
    [[nodiscard]] std::size_t count() const { return ticks_.size(); }

Q_SIGNALS:
    void changed();

private:
    void add(domain::Item item, const QString& name, FaultCode rule);
    QVBoxLayout* lines_;
    std::map<domain::Item, QCheckBox*> ticks_;
};

}  // namespace jcic::ui
