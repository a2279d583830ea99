#include "ui/query/form_lines.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>
#include <algorithm>

#include "app/inquiry/checks/standing_out.h"
#include "app/inquiry/form/shown.h"
#include "ui/approval/standing_list.h"
#include "ui/look/elided_line.h"
#include "ui/look/text.h"
#include "ui/query/form_words.h"

namespace jcic::ui {
namespace {

constexpr int below = 2;            ///< before the next row's labels
constexpr int between_fields = 14;  ///< as in the grid of the form

}  // namespace

NoteLine::NoteLine(QWidget* parent) : MarkLabel(parent) {
    setProperty("kind", QStringLiteral("note"));
}

void NoteLine::show_note(Mark mark, const QString& text, const QString& advice) {
    kind_ = mark;
    whole_ = text;
    advice_ = advice;
    cut();
    if (auto* row = qobject_cast<NoteRow*>(parentWidget())) row->arrange();
}

QSize NoteLine::minimumSizeHint() const {
    return {0, line_height(font())};
}

void NoteLine::resizeEvent(QResizeEvent* event) {
    MarkLabel::resizeEvent(event);
    cut();
}

void NoteLine::changeEvent(QEvent* event) {
    MarkLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) cut();
}

void NoteLine::cut() {
    const auto shown = fontMetrics().elidedText(whole_, Qt::ElideRight, contentsRect().width());
    show_state(kind_, shown);
    setAccessibleName(whole_);
    const auto more = shown == whole_ ? advice_ : advice_.isEmpty() ? whole_ : whole_ + QLatin1Char('\n') + advice_;
    setToolTip(more);
}

void NoteRow::arrange() {
    const auto notes = findChildren<NoteLine*>(QString(), Qt::FindDirectChildrenOnly);
    const auto begins = [this](const NoteLine* note) {
        return note->property("column").toInt() * (width() + between_fields) / columns;
    };
    for (auto* note : notes) {
        int ends = width();
        for (const auto* other : notes)
            if (!other->whole().isEmpty() && begins(other) > begins(note))
                ends = std::min(ends, begins(other) - between_fields);
        note->setGeometry(begins(note), 0, ends - begins(note), height() - below);
    }
}

QSize NoteRow::sizeHint() const {
    int high = 0;
    for (const auto* note : findChildren<NoteLine*>(QString(), Qt::FindDirectChildrenOnly))
        high = std::max(high, note->minimumSizeHint().height());
    return {0, high + below};
}

void NoteRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

namespace {

constexpr int mark_size = 9;
constexpr int mark_from = 14;

QString kind_of(Mark mark) {
    return mark == Mark::act    ? QStringLiteral("warning-danger")
           : mark == Mark::mind ? QStringLiteral("warning-attention")
                                : QStringLiteral("warning-note");
}

}  // namespace

WarningLine::WarningLine(Mark mark, const QString& line, const QString& whole, QWidget* parent)
    : ElidedLine(parent), mark_(mark) {
    setProperty("kind", kind_of(mark));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);  // as wide as the card, its ground too
    setText(line);
    setToolTip(whole);
    setAccessibleDescription(whole);
}

void WarningLine::paintEvent(QPaintEvent* event) {
    ElidedLine::paintEvent(event);
    QPainter painter(this);
    draw_mark(painter, {mark_from, (height() - mark_size) / 2.0, mark_size, mark_size}, mark_);
}

WarningLines::WarningLines(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
}

void WarningLines::show_remarks(const std::vector<inquiry::Remark>& remarks) {
    qDeleteAll(findChildren<WarningLine*>(QString(), Qt::FindDirectChildrenOnly));
    auto lines = inquiry::merged(remarks);
    std::ranges::stable_sort(lines, {}, [](const auto& one) { return inquiry::rank_of(one.kind); });
    for (const auto& remark : lines)
        layout()->addWidget(new WarningLine(mark_of(inquiry::rank_of(remark.kind)), FormWords::line_of(remark),
                                            remark_text(remark), this));
}

namespace {
constexpr int between = 8;
}

ReasonChips::ReasonChips(QWidget* parent)
    : QWidget(parent), label_(new QLabel(this)), none_(new ElidedLine(this)), manage_(chip({})) {
    for (QLabel* one : {label_, static_cast<QLabel*>(none_)}) one->setProperty("kind", QStringLiteral("small"));
    manage_->setObjectName(QStringLiteral("manageReasons"));
    connect(manage_, &QPushButton::clicked, this, &ReasonChips::wants_register);
}

QPushButton* ReasonChips::chip(const QString& text) {
    auto* out = new QPushButton(text, this);
    out->setProperty("kind", QStringLiteral("chip"));
    out->setAutoDefault(false);
    return out;
}

void ReasonChips::show_templates(const std::vector<domain::registers::ReasonTemplate>& templates, QPushButton& all,
                                 QWidget& field) {
    label_->setText(tr("分行範本"));
    none_->setText(tr("尚無範本（由核准主管登記）"));
    manage_->setText(tr("管理…"));
    manage_->setToolTip(tr("核准主管登記於常用事由簿之事由；套用者不列為事由重複。"));
    qDeleteAll(chips_);
    chips_.clear();
    delete all.menu();
    auto* menu = new QMenu(&all);
    for (const auto& one : templates) {
        const auto give = [this, text = one.text] { Q_EMIT chosen(text); };
        chips_.push_back(chip(q(one.title)));
        chips_.back()->setToolTip(q(one.text));
        connect(chips_.back(), &QPushButton::clicked, this, give);
        connect(menu->addAction(tr("%1：%2").arg(q(one.title), q(one.text))), &QAction::triggered, this, give);
    }
    if (menu->isEmpty()) menu->addAction(tr("尚無範本（由核准主管登記）"))->setEnabled(false);
    all.setMenu(menu);
    all.setToolTip(manage_->toolTip());
    QWidget* before = &field;
    for (auto* one : chips_) {
        setTabOrder(before, one);
        before = one;
    }
    setTabOrder(before, manage_);
    arrange();
}

QSize ReasonChips::sizeHint() const {
    return {0, manage_->sizeHint().height()};
}

void ReasonChips::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void ReasonChips::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) arrange();
}

void ReasonChips::arrange() {
    int from = 0;
    const int end = width() - manage_->sizeHint().width();
    // Nothing goes beyond the button that ends the line.
    const auto place = [&](QWidget* one) {
        const auto wide =
            one == manage_ ? one->sizeHint().width() : std::clamp(end - between - from, 0, one->sizeHint().width());
        one->setGeometry(from, 0, wide, height());
        from += wide + between;
    };
    place(label_);
    none_->setVisible(chips_.empty());
    if (chips_.empty()) place(none_);
    bool room = true;
    for (auto* one : chips_) {
        room = room && from + one->sizeHint().width() + between <= end;
        one->setVisible(room);
        if (room) place(one);
    }
    place(manage_);
}

}  // namespace jcic::ui
