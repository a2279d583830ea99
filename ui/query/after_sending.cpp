#include "ui/query/after_sending.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>
#include <algorithm>
#include <vector>

#include "app/words/words.h"
#include "ui/look/elided_line.h"
#include "ui/look/mark.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"

namespace jcic::ui {

/// A bar of several parts on a track: what went well, what waits, what failed, what is still to come.
class PartsBar : public QWidget {
public:
    struct Part {
        Mark mark;
        std::size_t count = 0;
        bool operator==(const Part&) const = default;
    };
    explicit PartsBar(QWidget* parent = nullptr);
    void show_parts(std::vector<Part> parts, std::size_t all);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Part> parts_;
    std::size_t all_ = 0;
};

namespace {

constexpr int bar_height = 12;
constexpr double corner = 5;

struct Became {
    Mark mark;
    QString what;
    std::size_t count;
};

std::size_t well(const desk::QueryWork& work, desk::WorkKind kind) {
    return static_cast<std::size_t>(std::ranges::count_if(
        work.done, [&](const auto& one) { return one.kind == kind && !one.fault && !one.not_yet; }));
}

/// Each in its own line, the same lines whatever came of it.
std::vector<Became> became(const desk::QueryWork& work) {
    return {{Mark::good, RunningWork::tr("已調閱"), well(work, desk::WorkKind::fetch)},
            {Mark::good, RunningWork::tr("已取得序號"), well(work, desk::WorkKind::request)},
            {Mark::not_yet, RunningWork::tr("機關尚未回覆"), work.not_yet()},
            {Mark::act, RunningWork::tr("未成功，詳各案件"), work.failed()},
            {Mark::not_yet, RunningWork::tr("排隊"), work.not_begun()}};
}

QLabel* label_of(const char* kind, const char* name, QWidget* parent) {
    auto* out = new QLabel(parent);
    out->setProperty("kind", QLatin1String(kind));
    out->setObjectName(QLatin1String(name));
    return out;
}

}  // namespace

PartsBar::PartsBar(QWidget* parent) : QWidget(parent) {
    setFixedHeight(bar_height);
}

void PartsBar::show_parts(std::vector<Part> parts, std::size_t all) {
    if (parts == parts_ && all == all_) return;
    parts_ = std::move(parts);
    all_ = all;
    update();
}

void PartsBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& t = theme::tokens();
    const auto room = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath track;
    track.addRoundedRect(room, corner, corner);
    painter.fillPath(track, t.paper);
    painter.save();
    painter.setClipPath(track);
    double from = room.left();
    for (const auto& part : parts_) {
        if (part.count == 0 || all_ == 0) continue;
        const double wide = room.width() * static_cast<double>(part.count) / static_cast<double>(all_);
        painter.fillRect(QRectF(from, room.top(), wide - 1, room.height()), colour_of(part.mark));
        from += wide;
    }
    painter.restore();
    painter.setPen(t.edge);
    painter.drawPath(track);
}

RunningWork::RunningWork(QWidget* parent)
    : QFrame(parent),
      title_(label_of("heading", "runningTitle", this)),
      left_(label_of("small", "runningLeft", this)),
      head_(label_of("title", "runningHead", this)),
      bar_(new PartsBar(this)),
      hint_(label_of("small", "runningHint", this)),
      pause_(new QPushButton(this)),
      end_(new QPushButton(this)) {
    setProperty("kind", QStringLiteral("card"));
    pause_->setObjectName(QStringLiteral("runningPause"));
    end_->setObjectName(QStringLiteral("runningEnd"));
    hint_->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 12, 18, 12);
    column->setSpacing(8);
    auto* top = new QHBoxLayout;
    top->addWidget(title_, 1);
    top->addWidget(left_);
    column->addLayout(top);
    column->addWidget(head_);
    column->addWidget(bar_);
    for (std::size_t i = 0; i < became({}).size(); ++i) counts_.push_back(add_count());
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(pause_, 1);
    buttons->addWidget(end_, 1);
    column->addLayout(buttons);
    column->addWidget(hint_);
    connect(pause_, &QPushButton::clicked, this, [this] { Q_EMIT wants_pause(!paused_); });
    connect(end_, &QPushButton::clicked, this, [this] { Q_EMIT wants_end(!under_way_); });
    show_none();
}

RunningWork::Count RunningWork::add_count() {
    auto* line = new QHBoxLayout;
    const Count out{new MarkLabel(this), new QLabel(this)};
    line->addWidget(out.what, 1);
    line->addWidget(out.number);
    static_cast<QVBoxLayout*>(layout())->addLayout(line);
    return out;
}

void RunningWork::show_none() {
    title_->setText(tr("發查及調閱中"));
    left_->clear();
    for (QWidget* one : std::initializer_list<QWidget*>{head_, bar_, pause_, end_}) one->hide();
    for (const auto& one : counts_) {
        one.what->hide();
        one.number->hide();
    }
    hint_->setText(tr("目前無執行中作業。本批核准並登入聯徵中心後，按「全部發查」即於此顯示進度。"));
}

void RunningWork::show_snapshot(const desk::Snapshot& snapshot) {
    if (!snapshot.work) return cover();
    const auto& work = *snapshot.work;
    under_way_ = work.under_way();
    paused_ = work.paused;
    title_->setText(work.goes_on() ? tr("發查及調閱中")
                    : under_way_   ? tr("已暫停")
                    : work.ended   ? tr("已停止")
                                   : tr("發查與調閱完畢"));
    const auto minutes = pace_.left(work, snapshot.now);
    left_->setText(minutes ? tr("約餘 %1 分鐘").arg(minutes->count()) : QString());
    show_counts(work);
    pause_->setText(paused_ ? tr("繼續(&P)") : tr("暫停(&P)"));
    pause_->setVisible(under_way_);
    end_->setText(under_way_ ? tr("停止(&H)") : tr("收合(&H)"));
    end_->show();
    hint_->setText(work.ended ? tr("%1。尚有 %2 項未執行，可再次執行；已送出者不重複送出。")
                                    .arg(words::words_for(*work.ended).title)
                                    .arg(work.not_begun())
                              : tr("晶片卡拔出、斷線或停電時，恢復後自中斷處接續，已送出者不重複送出。"));
}

void RunningWork::show_counts(const desk::QueryWork& work) {
    const auto all = work.done.size() + work.not_begun();
    head_->setText(tr("%1／%2 項").arg(work.done.size()).arg(all));
    std::vector<PartsBar::Part> parts;
    QStringList said;
    const auto lines = became(work);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& [mark, what, count] = lines[i];
        counts_[i].what->show_state(mark, what);
        counts_[i].number->setText(QString::number(count));
        counts_[i].number->setAccessibleName(QStringLiteral("%1 %2").arg(what).arg(count));
        counts_[i].what->show();
        counts_[i].number->show();
        if (mark != Mark::not_yet) parts.push_back({mark, count});
        said << QStringLiteral("%1 %2").arg(what).arg(count);
    }
    bar_->show_parts(std::move(parts), all);
    bar_->setAccessibleName(tr("進度"));
    bar_->setAccessibleDescription(listed(said));
    head_->show();
    bar_->show();
}

void RunningWork::cover() {
    pace_.forget();
    under_way_ = paused_ = false;
    show_none();
}

namespace {

using domain::Item;

/// "T50 T51"
QString codes(const std::vector<Item>& items) {
    QStringList out;
    for (const auto item : items) out << q(domain::code_of(item));
    return out.join(QLatin1Char(' '));
}

QString span(std::chrono::minutes time) {
    const auto hours = std::chrono::floor<std::chrono::hours>(time);
    return hours == time ? AfterSending::tr("%1 小時").arg(hours.count())
                         : AfterSending::tr("%1 分鐘").arg(time.count());
}

}  // namespace

AfterSending::AfterSending(QWidget* parent) : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
}

void AfterSending::show_lines(const std::vector<Line>& lines) {
    if (lines == lines_) return;
    lines_ = lines;
    auto* grid = static_cast<QGridLayout*>(layout());
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    int row = 0;
    for (const auto& line : lines) {
        auto* about = new QLabel(line.about, this);
        about->setProperty("kind", QStringLiteral("small"));
        auto* text = new ElidedLine(this);
        text->setProperty("kind", QStringLiteral("note"));
        text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        text->setText(line.text.isEmpty() ? QStringLiteral("—") : line.text);
        text->setAccessibleName(line.about + QLatin1Char(' ') + line.text);
        text->setToolTip(line.whole.isEmpty() ? line.text : line.whole);
        grid->addWidget(about, row, 0);
        grid->addWidget(text, row++, 1);
        about->show();
        text->show();
    }
}

AfterSending::Line AfterSending::approver(const desk::Snapshot& snapshot, const desk::FormAids* aids) {
    const auto waiting = snapshot.approvals.size();
    QStringList names;
    if (aids != nullptr)
        for (const auto& name : aids->approvers) names << q(name);
    const auto whole = listed(names);
    if (aids != nullptr && names.isEmpty()) return {tr("核准主管"), tr("本日無核准主管，請單位主管先行指定")};
    const auto who = names.size() > 2 ? tr("%1 等 %2 人").arg(listed(names.mid(0, 2))).arg(names.size()) : whole;
    const auto text = waiting == 0 ? tr("%1；無其他待核准查詢").arg(who) : tr("%1；待核准 %2 筆").arg(who).arg(waiting);
    return {tr("核准主管"), aids == nullptr ? QString() : text, names.size() > 2 ? whole : QString()};
}

AfterSending::Line AfterSending::card(const desk::Snapshot& s) {
    const auto mine = [&](const desk::CardRow& one) { return s.seat && one.holder == s.seat->person.code; };
    const auto own = std::ranges::find_if(s.cards, mine);
    const bool in_reader = s.card.state == desk::CardState::present && !s.card.foreign;
    if (own != s.cards.end())
        return {tr("晶片卡"), in_reader ? tr("%1 在讀卡機，核准後可接續發查").arg(q(own->number))
                                        : tr("%1 由本人借用中，核准後插卡發查").arg(q(own->number))};
    if (s.cards.empty()) return {tr("晶片卡"), tr("登記簿上無可用之晶片卡")};
    const auto kept = std::ranges::find_if(s.cards, [](const auto& one) { return !one.holder; });
    if (kept != s.cards.end())
        return {tr("晶片卡"), tr("%1 由 %2 保管，核准後辦理借用").arg(q(kept->number), q(kept->custodian_name))};
    const auto& out = s.cards.front();
    return {tr("晶片卡"), tr("%1 由 %2 借用中，歸還後始得借用").arg(q(out.number), q(out.holder_name))};
}

AfterSending::Line AfterSending::answers(const std::set<Item>& items) {
    std::vector<Item> at_once, later;
    for (const auto item : items) (domain::info(item).at_once() ? at_once : later).push_back(item);
    QStringList parts;
    if (!at_once.empty()) parts << tr("%1 立即").arg(codes(at_once));
    if (!later.empty())
        parts << tr("%1 約 %2至 %3後")
                     .arg(codes(later), span(domain::info(later.front()).soonest),
                          span(domain::info(later.front()).latest));
    return {tr("可調閱"), parts.join(tr("；"))};
}

AfterSending::Line AfterSending::fetch_by(const std::set<Item>& items, const desk::FormAids* aids) {
    std::optional<domain::HoldingTime> first;
    for (const auto item : items) {
        if (aids == nullptr || !aids->holding.contains(item)) continue;
        const auto& time = aids->holding.at(item);
        if (!first || time.ends < first->ends) first = time;
    }
    if (!first) return {tr("調閱期限"), {}};
    const bool whole_day = first->fetch_by < domain::roc_date_at(first->ends);
    const auto text = whole_day ? tr("%1下班前").arg(short_day(domain::start_of(first->fetch_by)))
                                : tr("%1 %2 前").arg(short_day(first->ends), clock_time(first->ends));
    return {tr("調閱期限"), text, tr("%1。倘即時發查，聯徵中心於 %2 刪除。").arg(text, roc_time(first->ends))};
}

}  // namespace jcic::ui
