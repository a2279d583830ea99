#include "ui/board/empty_board.h"

#include <QLabel>
#include <QPainter>

#include "ui/look/form_parts.h"
#include "ui/look/symbol.h"

namespace jcic::ui {
namespace {

class EmptyDrawing : public QWidget {
public:
    explicit EmptyDrawing(QWidget* parent) : QWidget(parent) { setFixedSize(264, 160); }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        draw_empty_cases(painter, rect());
    }
};

}  // namespace

EmptyBoard::EmptyBoard(QWidget* parent) : QWidget(parent) {
    auto& parts = *new FormParts(*this);
    auto* column = lay_out<QVBoxLayout>(*this, 8, {24, 8, 24, 8});
    column->addStretch();
    auto* drawing = new EmptyDrawing(this);
    drawing->setObjectName(QStringLiteral("emptyDrawing"));
    column->addWidget(drawing, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    auto* title = put(*column, parts.make_text("emptyTitle", QT_TR_NOOP("目前無進行中案件"), "fact"));
    auto* how =
        put(*column,
            parts.make_text("emptyHow", QT_TR_NOOP("輸入身分證字號即可開始；授權書及借款資料自登記簿帶入。"), "soft"));
    for (auto* line : {title, how}) line->setAlignment(Qt::AlignCenter);
    column->addSpacing(8);
    one_ = parts.make_button("startQuery", QT_TR_NOOP("新查詢　F2"));
    one_->setProperty("kind", QStringLiteral("primary"));
    auto* many = parts.make_button("startMany", QT_TR_NOOP("由檔案送出…"));
    add_row(*column, {nullptr, one_, many, nullptr});
    column->addStretch();
    follow({one_, many});
    connect(one_, &QPushButton::clicked, this, &EmptyBoard::wants_one);
    connect(many, &QPushButton::clicked, this, &EmptyBoard::wants_many);
}

}  // namespace jcic::ui
