#pragma once
// Tracks which parts of a scrolling page were in sight, because a page may only be signed once all of it was shown.

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
    /// Tracks these parts, from top to bottom, all not yet seen.
    void follow(const std::vector<QWidget*>& parts);
    /// Number of parts never in sight.
    [[nodiscard]] std::size_t rest() const { return rest_.size(); }
    /// Scrolls the next unseen parts to the top.
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
    QTimer soon_;  ///< until the layout is done
};

}  // namespace jcic::ui
