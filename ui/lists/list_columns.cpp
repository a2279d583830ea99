#include "ui/lists/list_columns.h"

#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QSettings>
#include <algorithm>
#include <set>
#include <utility>

#include "ui/look/preferences.h"
#include "ui/look/row_delegate.h"

namespace jcic::ui {
namespace {

constexpr int widest_kept = 4000;

QString& file_of_lists() {
    static QString file;
    return file;
}

QString columns_key(const QString& name) {
    return QStringLiteral("lists/%1/columns").arg(name);
}
QString sort_key(const QString& name) {
    return QStringLiteral("lists/%1/sort").arg(name);
}

QString mine_key(const QString& name) {
    return QStringLiteral("lists/%1/mine").arg(name);
}

/// "subject:140", "state:90:hidden"
std::optional<ListLayout::Column> column_in(const QString& text) {
    const auto parts = text.split(QLatin1Char(':'));
    if (parts.size() < 2) return std::nullopt;
    bool width_good = false;
    const ListLayout::Column out{parts[0], parts[1].toInt(&width_good), parts.value(2) == QLatin1String("hidden")};
    const bool good = !out.key.isEmpty() && width_good && out.width > 0 && out.width <= widest_kept;
    return good ? std::optional(out) : std::nullopt;
}

}  // namespace

void keep_lists_in(const std::filesystem::path& profile) {
    file_of_lists() = file_of_windows(profile);
}

std::optional<ListLayout> kept_list(const QString& name) {
    if (file_of_lists().isEmpty()) return std::nullopt;
    const QSettings file(file_of_lists(), QSettings::IniFormat);
    ListLayout out;
    std::set<QString> seen;
    for (const auto& text : file.value(columns_key(name)).toStringList()) {
        const auto column = column_in(text);
        if (!column || !seen.insert(column->key).second) return std::nullopt;
        out.columns.push_back(*column);
    }
    if (seen.empty() && !file.contains(sort_key(name))) return std::nullopt;
    const auto sort = file.value(sort_key(name)).toString().split(QLatin1Char(':'));
    out.sorted = sort.value(0);
    out.descending = sort.value(1) == QLatin1String("descending");
    return out;
}

void keep_list(const QString& name, const ListLayout& layout) {
    if (file_of_lists().isEmpty()) return;
    QSettings file(file_of_lists(), QSettings::IniFormat);
    QStringList texts;
    for (const auto& one : layout.columns)
        texts << QStringLiteral("%1:%2").arg(one.key).arg(one.width) +
                     (one.hidden ? QStringLiteral(":hidden") : QString());
    if (!texts.isEmpty()) file.setValue(columns_key(name), texts);
    file.setValue(sort_key(name),
                  QStringLiteral("%1:%2").arg(
                      layout.sorted, layout.descending ? QStringLiteral("descending") : QStringLiteral("ascending")));
}

void forget_list(const QString& name) {
    if (file_of_lists().isEmpty()) return;
    QSettings file(file_of_lists(), QSettings::IniFormat);
    for (const auto& key : {columns_key(name), sort_key(name)}) file.remove(key);
}

bool kept_mine(const QString& name) {
    return !file_of_lists().isEmpty() &&
           QSettings(file_of_lists(), QSettings::IniFormat).value(mine_key(name)).toBool();
}

void keep_mine(const QString& name, bool mine) {
    if (file_of_lists().isEmpty()) return;
    QSettings file(file_of_lists(), QSettings::IniFormat);
    if (mine)
        file.setValue(mine_key(name), true);
    else
        file.remove(mine_key(name));
}

namespace {
constexpr int least = 64, least_percent = 75;  ///< what is narrower says too little
}

WidthsWithin widths_within(std::vector<int> sections, const std::map<int, int>& wanted, int room) {
    WidthsWithin out;
    const auto width = [&](int section, int most) {
        const int likes = wanted.at(section);
        if (section == sections.front() || section == sections.back()) return likes;
        const int part = sections.size() > 3 ? likes * least_percent / 100 : 0;
        return std::min(likes, std::max({most, part, least}));
    };
    const auto all = [&](int most) {
        int sum = 0;
        for (const int section : sections) sum += width(section, most);
        return sum;
    };
    while (sections.size() > 3 && all(0) > room) {
        out.left_out.push_back(sections[sections.size() - 2]);
        sections.erase(sections.end() - 2);
    }
    int most = 0;
    for (const auto& [section, likes] : wanted) most = std::max(most, likes);
    while (most > 0 && all(most) > room) most -= 4;
    const int spare = std::max(0, room - all(most)) / static_cast<int>(sections.size());
    int left = room;
    for (const int section : sections) {
        const int taken =
            section == sections.back() ? std::max(left, wanted.at(section)) : width(section, most) + spare;
        out.widths[section] = taken;
        left -= taken;
    }
    return out;
}

std::map<int, int> widest_narrowed(std::map<int, int> wanted, int room) {
    const auto all = [&](int most) {
        int sum = 0;
        for (const auto& [section, width] : wanted) sum += std::min(width, most);
        return sum;
    };
    int most = 0;
    for (const auto& [section, width] : wanted) most = std::max(most, width);
    while (most > least && all(most) > room) --most;
    for (auto& [section, width] : wanted) width = std::min(width, most);
    return wanted;
}

namespace {

/// "" where nobody said so: nothing is kept of it.
QString key_of(int section, const QHeaderView& header) {
    if (section < 0) return {};
    return header.model()->headerData(section, header.orientation(), column_role).toString();
}

/// -1 where there is none of that key.
int section_of(const QString& key, const QHeaderView& header) {
    if (key.isEmpty()) return -1;
    for (int section = 0; section < header.count(); ++section)
        if (key_of(section, header) == key) return section;
    return -1;
}

/// All sections as somebody laid them out; one that was not there then stands after the one that it follows by nature.
std::vector<int> order_of(const ListLayout& layout, const QHeaderView& header) {
    std::vector<int> out;
    for (const auto& one : layout.columns)
        if (const int section = section_of(one.key, header); section >= 0) out.push_back(section);
    for (int section = 0; section < header.count(); ++section) {
        if (std::ranges::find(out, section) != out.end()) continue;
        const auto before = std::ranges::find(out, section - 1);
        out.insert(before == out.end() ? out.begin() : before + 1, section);
    }
    return out;
}

constexpr int widest_by_contents = 220;  ///< pixels; what is cut, its tip says
}  // namespace

ListColumns::ListColumns(QAbstractItemView& view, QHeaderView& header, const QString& name, Widths widths)
    : QObject(&view),
      view_(view),
      header_(header),
      name_(name),
      widths_(widths),
      first_sort_(header.sortIndicatorSection()),
      first_order_(header.sortIndicatorOrder()) {
    for (int section = 0; section < header_.count(); ++section)
        if (header_.isSectionHidden(section)) hidden_.push_back(section);
    if (widths_ == Widths::shared) header_.setStretchLastSection(false);
    header_.setSectionResizeMode(QHeaderView::Interactive);
    header_.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&header_, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { show_menu(header_.mapToGlobal(at)); });
    again_.setSingleShot(true);
    connect(&again_, &QTimer::timeout, this, &ListColumns::restore);
    connect(&header_, &QHeaderView::sectionResized, this, &ListColumns::take_resized);
    const auto wished = [this] {
        if (!busy_) keep();
    };
    connect(&header_, &QHeaderView::sectionMoved, this, wished);
    connect(&header_, &QHeaderView::sortIndicatorChanged, this, &ListColumns::keep_sort);
    connect(&header_, &QHeaderView::sectionHandleDoubleClicked, this, wished, Qt::QueuedConnection);
    const auto come = [this] { again_.start(0); };
    connect(&header_, &QHeaderView::sectionCountChanged, this, come);
    connect(view_.model(), &QAbstractItemModel::modelReset, this, come);
    connect(view_.model(), &QAbstractItemModel::rowsInserted, this, come);
    header_.viewport()->installEventFilter(this);
    view_.viewport()->installEventFilter(this);
    restore();
}

void ListColumns::share_by(std::vector<int> parts) {
    parts_ = std::move(parts);
    again_.start(0);
}

int ListColumns::part_of(int section) const {
    if (const auto known = last_.find(section); known != last_.end()) return known->second;
    const auto place = static_cast<std::size_t>(section);
    return place < parts_.size() ? parts_[place] : header_.defaultSectionSize();
}

void ListColumns::rename(const QString& name) {
    if (std::exchange(name_, name) == name) return;
    last_.clear();
    left_out_.clear();
    hidden_.clear();  // another list's columns are not these
    const QScopedValueRollback busy(busy_, true);
    for (int section = 0; section < header_.count(); ++section) {
        header_.setSectionHidden(section, false);
        header_.moveSection(header_.visualIndex(section), section);
    }
    if (sorts()) header_.setSortIndicator(first_sort_, first_order_);
    again_.start(0);
}

bool ListColumns::eventFilter(QObject* watched, QEvent* event) {
    if (watched == view_.viewport()) {
        if (event->type() == QEvent::Resize && widths_ == Widths::shared) share();
        const bool by_room = widths_ == Widths::by_contents || widths_ == Widths::within;
        if (event->type() == QEvent::Resize && by_room) again_.start(0);
    } else if (event->type() == QEvent::MouseButtonPress) {
        // Another button opens the menu, which takes its release away.
        if (static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton) hands_ = true;
    } else if (event->type() == QEvent::MouseButtonRelease &&
               static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton) {
        hands_ = false;
        if (std::exchange(touched_, false)) keep();
    }
    return QObject::eventFilter(watched, event);
}

void ListColumns::restore() {
    if (header_.count() == 0 || hands_) return;
    const QScopedValueRollback busy(busy_, true);
    const auto kept = kept_list(name_).value_or(ListLayout{});
    const auto is_here = [this](const ListLayout::Column& one) { return section_of(one.key, header_) >= 0; };
    if (std::ranges::any_of(kept.columns, is_here))
        apply(kept);
    else
        lay_out();
    sort_by(kept);
}

void ListColumns::apply(const ListLayout& layout) {
    left_out_.clear();
    int place = 0;
    for (const int section : order_of(layout, header_)) {
        header_.setSectionHidden(section, false);
        header_.moveSection(header_.visualIndex(section), place++);
    }
    for (const auto& one : layout.columns) {
        const int section = section_of(one.key, header_);
        if (section < 0) continue;
        header_.setSectionHidden(section, one.hidden && section != 0);
        header_.resizeSection(section, one.width);
        last_[section] = one.width;
    }
    if (widths_ == Widths::shared) share();
}

void ListColumns::sort_by(const ListLayout& layout) {
    if (!sorts()) return;
    if (const int section = section_of(layout.sorted, header_); section >= 0)
        header_.setSortIndicator(section, layout.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    // The header says nothing where its arrow stands so already, and the model may have forgotten it with its rows.
    if (header_.sortIndicatorSection() >= 0)
        view_.model()->sort(header_.sortIndicatorSection(), header_.sortIndicatorOrder());
}

void ListColumns::lay_out() {
    if (widths_ == Widths::shared) share();
    if (widths_ == Widths::by_contents) fit_contents();
    if (widths_ == Widths::within) fit_within();
}

void ListColumns::show_left_out() {
    for (const int section : std::exchange(left_out_, {})) header_.setSectionHidden(section, false);
}

void ListColumns::fit_within() {
    show_left_out();
    const auto sections = shown();
    if (sections.size() < 2) return;
    std::map<int, int> wanted;
    for (const int section : sections)
        wanted[section] =
            std::min(std::max(header_.sectionSizeHint(section), view_.sizeHintForColumn(section)), widest_by_contents);
    const auto fit = widths_within(sections, wanted, view_.viewport()->width());
    left_out_ = fit.left_out;
    for (const int section : left_out_) header_.setSectionHidden(section, true);
    for (const auto& [section, width] : fit.widths) header_.resizeSection(section, width);
}

void ListColumns::fit_contents() {
    std::map<int, int> wanted;
    int all = 0, whole = 0;
    for (const int section : shown()) {
        const int needed = std::max(header_.sectionSizeHint(section), view_.sizeHintForColumn(section));
        whole += wanted[section] = needed;
        all += std::min(needed, widest_by_contents);
    }
    const int room = view_.viewport()->width();
    if (whole > room)
        for (auto& [section, width] : wanted) width = std::min(width, widest_by_contents);
    else
        all = whole;
    // Where a little is missing nobody scrolls for it; where much is, nothing is squeezed together.
    const bool squeezed = all > room && all <= room + room / 4;
    for (const auto& [section, width] : squeezed ? widest_narrowed(wanted, room) : wanted)
        header_.resizeSection(section, width);
}

/// Each its part, the last what is left.
void ListColumns::share() {
    const auto sections = shown();
    if (sections.empty()) return;
    const QScopedValueRollback busy(busy_, true);
    int all = 0;
    for (const int section : sections) all += part_of(section);
    int left = view_.viewport()->width();
    const int room = left;
    for (const int section : sections) {
        const int width = section == sections.back() ? left : part_of(section) * room / std::max(all, 1);
        header_.resizeSection(section, std::max(width, header_.minimumSectionSize()));
        left -= header_.sectionSize(section);
    }
}

/// Where columns share the width, what one gains its neighbour gives.
void ListColumns::take_resized(int section, int before, int now) {
    if (busy_ || !hands_) return;
    touched_ = true;
    if (widths_ != Widths::shared) return;
    const auto sections = shown();
    const auto at = std::ranges::find(sections, section);
    if (at == sections.end()) return;
    const QScopedValueRollback busy(busy_, true);
    const auto next = at + 1;
    if (next == sections.end()) return header_.resizeSection(section, before);
    const int both = before + header_.sectionSize(*next);
    const int least = header_.minimumSectionSize();
    const int mine = std::clamp(now, least, std::max(least, both - least));
    header_.resizeSection(section, mine);
    header_.resizeSection(*next, both - mine);
    for (const int one : sections) last_[one] = header_.sectionSize(one);
}

void ListColumns::keep() {
    ListLayout out;
    for (const int section : shown()) last_[section] = header_.sectionSize(section);
    for (int place = 0; place < header_.count(); ++place) {
        const int section = header_.logicalIndex(place);
        const bool left_out = std::ranges::find(left_out_, section) != left_out_.end();
        const auto key = key_of(section, header_);
        if (key.isEmpty()) continue;
        out.columns.push_back({key, part_of(section), header_.isSectionHidden(section) && !left_out});
    }
    if (sorts()) out.sorted = key_of(header_.sortIndicatorSection(), header_);
    out.descending = header_.sortIndicatorOrder() == Qt::DescendingOrder;
    if (!out.columns.empty()) keep_list(name_, out);
}

/// The order alone: widths that nobody set stay free.
void ListColumns::keep_sort() {
    if (busy_) return;
    auto kept = kept_list(name_).value_or(ListLayout{});
    kept.sorted = sorts() ? key_of(header_.sortIndicatorSection(), header_) : QString();
    kept.descending = header_.sortIndicatorOrder() == Qt::DescendingOrder;
    keep_list(name_, kept);
}

void ListColumns::show_menu(const QPoint& at) {
    hands_ = false;
    auto* menu = new QMenu(&view_);
    menu->setObjectName(QStringLiteral("columnMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int place = 0; place < header_.count(); ++place) {
        const int section = header_.logicalIndex(place);
        auto text = view_.model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
        auto* column = menu->addAction(text.replace(QLatin1Char('&'), QLatin1String("&&")));
        column->setCheckable(true);
        column->setChecked(!header_.isSectionHidden(section));
        column->setEnabled(section != 0);
        connect(column, &QAction::toggled, this, [this, section](bool shown) { show_column(section, shown); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("還原欄位(&R)")), &QAction::triggered, this, &ListColumns::forget);
    Q_EMIT menu_made(menu);
    menu->popup(at);
}

void ListColumns::show_column(int section, bool shown) {
    {
        const QScopedValueRollback busy(busy_, true);
        if (!shown) last_[section] = header_.sectionSize(section);
        std::erase(left_out_, section);
        header_.setSectionHidden(section, !shown);
        if (const auto known = last_.find(section); shown && known != last_.end())
            header_.resizeSection(section, known->second);
        if (widths_ == Widths::shared) share();
    }
    keep();
}

/// As if nobody had laid it out.
void ListColumns::forget() {
    forget_list(name_);
    last_.clear();
    left_out_.clear();
    const QScopedValueRollback busy(busy_, true);
    for (int section = 0; section < header_.count(); ++section) {
        header_.setSectionHidden(section, std::ranges::find(hidden_, section) != hidden_.end());
        header_.moveSection(header_.visualIndex(section), section);
    }
    if (sorts()) header_.setSortIndicator(first_sort_, first_order_);
    if (widths_ == Widths::own) return fit_contents();
    lay_out();
}

std::vector<int> ListColumns::shown() const {
    std::vector<int> out;
    for (int place = 0; place < header_.count(); ++place)
        if (const int section = header_.logicalIndex(place); !header_.isSectionHidden(section)) out.push_back(section);
    return out;
}

}  // namespace jcic::ui
