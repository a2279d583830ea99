#pragma once
// Which parts of a page that scrolls were in sight: nobody signs what they were not shown.

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>
#include <vector>

class QScrollArea;

namespace jcic::ui {

class InSight : public QObject {
    Q_OBJECT
public:
    explicit InSight(QScrollArea& area);
    /// These from now on, from top to bottom: none of them was seen yet.
    void follow(const std::vector<QWidget*>& parts);
    /// How many were never in sight.
    [[nodiscard]] std::size_t rest() const { return rest_.size(); }
    /// Those that come next stand there from the top.
    void show_rest();

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();
    [[nodiscard]] bool shows(const QWidget& part) const;
    QScrollArea& area_;
    std::vector<QPointer<QWidget>> rest_;
    QTimer soon_;  ///< once all is laid out
};

}  // namespace jcic::ui
