#include "ui/approval/form_way.h"

#include <QPainter>
#include <algorithm>

#include "app/desk/commands/queries.h"
#include "app/domain/registers/register.h"
#include "ui/look/buttons.h"
#include "ui/look/row_delegate.h"
#include "ui/look/theme.h"
#include "ui/pages/painted_pages.h"

namespace jcic::ui {
namespace {

constexpr QSize sheet_size{44, 58};
constexpr int sheet_gap = 0;

/// A title, lines, ticked boxes and a seal: a form, without a word of it.
void paint_sheet(QPainter& painter, const QRect& sheet) {
    const auto& t = theme::tokens();
    painter.setPen(t.edge);
    painter.setBrush(t.card);
    painter.drawRect(sheet);
    const auto line = [&](int left, int top, int width, const QColor& colour) {
        painter.fillRect(QRect(sheet.left() + left, sheet.top() + top, width, 2), colour);
    };
    line(12, 7, 20, t.ink);
    for (const int top : {15, 20, 25}) line(7, top, 30, t.edge);
    for (const int top : {31, 38}) {
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRect(sheet.left() + 7, sheet.top() + top, 4, 4));
        line(15, top + 1, 20, t.edge);
    }
    line(7, 50, 14, t.info);
    painter.setPen(t.bad);
    painter.drawRect(QRect(sheet.left() + 29, sheet.top() + 45, 8, 8));
}

}  // namespace

FormLink::FormLink(QWidget* parent) : QPushButton(parent) {
    setProperty("kind", QStringLiteral("link"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retell();
}

void FormLink::show_way(Way way, int percent) {
    way_ = way;
    percent_ = percent;
    retell();
}

void FormLink::retell() {
    const bool coming = way_ == Way::coming;
    const bool stops = way_ == Way::stop;
    setText(coming ? tr("影像傳送中") : stops ? tr("停止(&F) %1%").arg(percent_) : tr("檢視影像(&F)"));
    setAccessibleName(stops ? tr("停止取得授權書影像") : tr("授權書影像"));
    enable_unless(*this, coming ? tr("送核櫃台傳送授權書影像中，傳送完成即可開啟") : QString(),
                  stops ? tr("取得授權書影像中，按此停止") : tr("開啟登記簿所附授權書影像或檔案；開啟將記入日誌"));
    updateGeometry();
}

QSize FormLink::sizeHint() const {
    const QFontMetrics small(small_of(font()));
    const int words = small.size(Qt::TextShowMnemonic, text()).width();
    return {std::max(sheet_size.width(), words) + 8, sheet_size.height() + sheet_gap + small.height() + 8};
}

void FormLink::paintEvent(QPaintEvent*) {
    const auto& t = theme::tokens();
    QPainter painter(this);
    paint_sheet(painter, QRect(QPoint((width() - sheet_size.width()) / 2, 4), sheet_size));
    auto small = small_of(font());
    small.setUnderline(isEnabled());
    painter.setFont(small);
    painter.setPen(isEnabled() ? t.accent : t.soft);
    const QRect words(0, 4 + sheet_size.height() + sheet_gap, width(), QFontMetrics(small).height());
    style()->drawItemText(&painter, words, Qt::AlignHCenter | Qt::TextShowMnemonic | Qt::TextDontClip, palette(), true,
                          text());
    if (!hasFocus()) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.accent, 2));
    painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 4, 4);
}

using desk::ImageHere;

FormWay::FormWay(Commands& commands, FormLink& link, QWidget* page)
    : QObject(page), commands_(commands), link_(link), page_(page) {
    connect(&link_, &QPushButton::clicked, this, &FormWay::open);
}

void FormWay::show(const inquiry::QueryId& query, const std::optional<desk::ApprovalView>& view) {
    if (!view || query != query_) {
        fetch_.request_stop();  // of one that nobody looks at any more
        fetching_ = false;
    }
    query_ = query;
    form_ = view ? view->form : std::string();
    image_ = view ? view->image : ImageHere::none;
    show_way();
}

/// The form of this desk's own query is opened where it lies; of another desk's it comes from the hub.
void FormWay::show_way() {
    link_.setVisible(!form_.empty() || image_ != ImageHere::none);
    if (!fetching_) link_.show_way(image_ == ImageHere::coming ? FormLink::Way::coming : FormLink::Way::open);
}

void FormWay::follow(const desk::Snapshot& snapshot) {
    const auto row = std::ranges::find(snapshot.approvals, query_, &desk::ApprovalRow::query);
    if (query_.empty() || row == snapshot.approvals.end() || row->image == image_) return;
    image_ = row->image;
    show_way();
}

void FormWay::open() {
    if (image_ != ImageHere::none) return fetch();
    if (form_.empty()) return;
    open_attachment(commands_, command::Attached{&domain::registers::authorisations, form_, "form"}, page_,
                    [this](const Fault& fault) { Q_EMIT failed(fault); });
}

/// Pressed again it stops.
void FormWay::fetch() {
    if (fetching_) {
        fetch_.request_stop();
        return;
    }
    fetching_ = true;
    link_.show_way(FormLink::Way::stop);
    const auto is_this = [this, query = query_] { return fetching_ && query_ == query; };
    const auto told = [this, is_this](const desk::ImageProgress& far) {
        if (is_this() && far.of > 0) link_.show_way(FormLink::Way::stop, static_cast<int>(100 * far.done / far.of));
    };
    auto show = shown_over(commands_, page_, [this](const Fault& fault) {
        if (fault.code != FaultCode::cancelled) Q_EMIT failed(fault);
    });
    fetch_ = commands_.send(this, command::OpenImage{query_}, told,
                            [this, is_this, show = std::move(show)](Result<desk::AttachedFile> file) {
                                // What came too late for who looks at another query by now is shown to nobody.
                                if (!is_this()) return;
                                fetching_ = false;
                                show_way();
                                show(std::move(file));
                            });
}

}  // namespace jcic::ui
