#include "ui/query/batch_model.h"

#include <QFont>
#include <algorithm>

#include "app/words/words.h"
#include "ui/look/text.h"
#include "ui/query/form_words.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

using inquiry::BatchLine;

/// Of the table; the index stands on one of its cells.
std::size_t cell_of(const QModelIndex& index) {
    return static_cast<std::size_t>(index.column() - BatchModel::cells);
}

const Fault* fault_at(const BatchLine& line, std::size_t column) {
    for (const auto* faults : {&line.faults, &line.against})
        if (const auto found = faults->find(column); found != faults->end()) return &found->second;
    return nullptr;
}

QString said_at(const BatchLine& line, std::size_t column, const Fault& fault) {
    const auto field = inquiry::batch_columns()[column].field;
    if (field == inquiry::Field::authorisation && !line.fitting.empty()) {
        QStringList fitting;
        for (const auto& one : line.fitting) fitting << q(one);
        return BatchModel::tr("「授權書」有 %1 份可用，請選一份：%2").arg(fitting.size()).arg(listed(fitting));
    }
    return FormWords::said({field, fault, inquiry::still_to_come(line.form, field)});
}

QString sign_of(Mark mark) {
    switch (mark) {
        case Mark::good:
            return QStringLiteral("● ");
        case Mark::mind:
            return QStringLiteral("■ ");
        case Mark::act:
            return QStringLiteral("▲ ");
        case Mark::not_yet:
        case Mark::plain:
            return QStringLiteral("○ ");
    }
    return {};
}

}  // namespace

void BatchModel::show(inquiry::Batch batch) {
    beginResetModel();
    batch_ = std::move(batch);
    waiting_.clear();
    endResetModel();
}

void BatchModel::take_judged(const inquiry::Batch& judged) {
    for (const auto& one : judged.lines) {
        const auto found = std::ranges::find(batch_.lines, one.number, &BatchLine::number);
        if (found == batch_.lines.end() || found->typed != one.typed) continue;
        *found = one;
        waiting_.erase(one.number);
    }
    inquiry::hold_against_each_other(batch_);
    tell_all();
}

void BatchModel::remove(const std::set<std::size_t>& numbers) {
    beginResetModel();
    std::erase_if(batch_.lines, [&](const BatchLine& line) { return numbers.contains(line.number); });
    for (const auto one : numbers) waiting_.erase(one);
    endResetModel();
}

const BatchLine* BatchModel::line(const QModelIndex& index) const {
    return index.isValid() ? &batch_.lines[static_cast<std::size_t>(index.row())] : nullptr;
}

QString BatchModel::said_of(const QModelIndex& index) const {
    const auto* one = line(index);
    if (one == nullptr) return {};
    QStringList out;
    if (index.column() >= cells) {
        if (const auto* fault = fault_at(*one, cell_of(index))) {
            out << said_at(*one, cell_of(index), *fault) << words::words_for(*fault).advice;
            return out.join(QLatin1Char('\n'));
        }
        QStringList choices;
        for (const auto& choice : inquiry::batch_choices(cell_of(index))) choices << q(choice);
        if (!choices.isEmpty()) out << tr("可以填：%1").arg(listed(choices));
        const auto shown = inquiry::batch_cell(*one, cell_of(index));
        if (one->typed[cell_of(index)].empty() && !shown.empty()) out << tr("由授權書登記簿帶入，可以改。");
        return out.join(QLatin1Char('\n'));
    }
    for (std::size_t i = 0; i < one->typed.size(); ++i)
        if (const auto* fault = fault_at(*one, i)) out << said_at(*one, i, *fault);
    for (const auto& remark : inquiry::merged(one->remarks)) out << FormWords::line_of(remark);
    return out.join(QLatin1Char('\n'));
}

QModelIndex BatchModel::first_wrong() const {
    for (std::size_t row = 0; row < batch_.lines.size(); ++row) {
        const auto& one = batch_.lines[row];
        for (std::size_t i = 0; i < one.typed.size(); ++i)
            if (fault_at(one, i) != nullptr) return index(static_cast<int>(row), static_cast<int>(i) + cells);
    }
    return {};
}

int BatchModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(batch_.lines.size());
}

int BatchModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : cells + static_cast<int>(inquiry::batch_columns().size());
}

std::pair<Mark, QString> BatchModel::state_of(const BatchLine& line) const {
    if (waiting_.contains(line.number)) return {Mark::not_yet, tr("檢查中")};
    if (line.submitted_at) return {Mark::good, tr("已送出 %1，不再送").arg(roc_time(*line.submitted_at))};
    const auto wrong = line.faults.size() + line.against.size();
    if (wrong > 0) return {Mark::act, tr("%1 處有誤").arg(wrong)};
    const auto remarks = inquiry::merged(line.remarks).size();
    if (remarks > 0) return {Mark::mind, tr("可以送出，%1 項留意").arg(remarks)};
    return {Mark::good, tr("可以送出")};
}

QVariant BatchModel::data(const QModelIndex& index, int role) const {
    const auto* one = line(index);
    if (one == nullptr) return {};
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole) return said_of(index);
    if (index.column() == number) return role == Qt::DisplayRole ? QVariant(QString::number(one->number)) : QVariant();
    if (index.column() == state) {
        const auto [mark, text] = state_of(*one);
        if (role == Qt::DisplayRole) return sign_of(mark) + text;
        if (role == Qt::AccessibleTextRole) return text;
        if (role == Qt::ForegroundRole && mark != Mark::not_yet) return colour_of(mark);
        return {};
    }
    const auto column = cell_of(index);
    const bool waits = waiting_.contains(one->number);
    const auto* fault = waits ? nullptr : fault_at(*one, column);
    const auto text = q(inquiry::batch_cell(*one, column));
    if (role == Qt::EditRole) return text;
    if (role == Qt::DisplayRole) return fault != nullptr ? sign_of(Mark::act) + text : text;
    if (role == Qt::AccessibleTextRole)
        return QStringLiteral("%1：%2").arg(told(inquiry::batch_columns()[column].title),
                                            text.isEmpty() ? tr("空白") : text);
    if (role == Qt::ForegroundRole && fault != nullptr) return colour_of(Mark::act);
    if (role == Qt::FontRole && one->typed[column].empty()) {
        QFont filled_in;
        filled_in.setItalic(true);
        return filled_in;
    }
    return {};
}

QVariant BatchModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
    if (section == number) return tr("列");
    if (section == state) return tr("檢查結果");
    return told(inquiry::batch_columns()[static_cast<std::size_t>(section - cells)].title);
}

Qt::ItemFlags BatchModel::flags(const QModelIndex& index) const {
    const auto* one = line(index);
    const auto all = QAbstractTableModel::flags(index);
    const bool closed = one == nullptr || one->submitted || held_ || index.column() < cells;
    return closed ? all : all | Qt::ItemIsEditable;
}

bool BatchModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable)) return false;
    auto& one = batch_.lines[static_cast<std::size_t>(index.row())];
    const auto text = from_typed(value.toString().trimmed());
    if (text == inquiry::batch_cell(one, cell_of(index))) return true;  // left as it was, or as it was filled in
    one.typed[cell_of(index)] = text;
    inquiry::read_cells(one);  // what was filled in may belong to another now
    waiting_.insert(one.number);
    tell_all();
    Q_EMIT corrected();
    return true;
}

void BatchModel::tell_all() {
    if (!batch_.lines.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

}  // namespace jcic::ui
