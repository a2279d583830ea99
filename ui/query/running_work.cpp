#include "ui/query/running_work.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>
#include <vector>

#include "app/words/words.h"
#include "ui/look/mark.h"
#include "ui/look/mark_label.h"
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

}  // namespace jcic::ui
