#pragma once
// What stands out about a query before it is submitted: one line each, what does not fit told by its tool tip.

#include <QLabel>

#include "app/inquiry/form.h"

namespace jcic::ui {

/// One line of text that is cut where the room ends, and says all of it to whoever points at it or has it read.
class WarningLine : public QLabel {
    Q_OBJECT
public:
    WarningLine(const QString& line, const QString& whole, QWidget* parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void cut();
    QString line_;
};

class WarningLines : public QWidget {
    Q_OBJECT
public:
    explicit WarningLines(QWidget* parent = nullptr);
    /// Those that say the same of several items as one (inquiry::merged).
    void show_remarks(const std::vector<inquiry::Remark>& remarks);
};

}  // namespace jcic::ui
