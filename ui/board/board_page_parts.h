#pragma once
// The widgets of BoardPage, by name.

#include <QFrame>
#include <QLayout>
#include <QLineEdit>
#include <QResizeEvent>

#include "ui/board/case_card.h"
#include "ui/board/case_tree.h"
#include "ui/board/empty_board.h"
#include "ui/lists/mine_switch.h"
#include "ui/look/elided_line.h"
#include "ui/look/form_parts.h"
#include "ui/look/work_panel.h"
#include "ui/todo/todo_card.h"

namespace jcic::ui {

/// A column of cards beside a list with the smallest height that fits its width. Otherwise Qt would use the preferred
/// height of wrapped lines, and the page around it would scroll.
class LeastHigh : public QWidget {
public:
    using QWidget::QWidget;
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override {
        return {layout()->totalMinimumSize().width(), layout()->totalMinimumHeightForWidth(width())};
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QWidget::resizeEvent(event);
        if (event->oldSize().width() != event->size().width()) updateGeometry();
    }
};

}  // namespace jcic::ui

namespace jcic::ui::Ui {

struct BoardPage {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::BoardPage)
public:
    explicit BoardPage(QWidget& form);

    QVBoxLayout* layout1 = nullptr;
    ElidedLine* lead = nullptr;
    MineSwitch* onlyMine = nullptr;
    QLineEdit* search = nullptr;
    QHBoxLayout* body = nullptr;
    EmptyBoard* nothing = nullptr;
    CaseTree* table = nullptr;
    WorkPanel* work = nullptr;
    QPushButton* requestAll = nullptr;
    QPushButton* fetchAll = nullptr;
    QPushButton* handOver = nullptr;
    QPushButton* withdraw = nullptr;
    LeastHigh* side = nullptr;
    QVBoxLayout* beside = nullptr;
    CaseCard* storyCard = nullptr;
    TodoCard* todoCard = nullptr;
};

}  // namespace jcic::ui::Ui
