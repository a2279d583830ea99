#include "ui/lists/column_keys.h"

#include <algorithm>

#include "ui/look/row_role.h"

namespace jcic::ui {

QString key_of(int section, const QHeaderView& header) {
    if (section < 0) return {};
    return header.model()->headerData(section, header.orientation(), column_role).toString();
}

int section_of(const QString& key, const QHeaderView& header) {
    if (key.isEmpty()) return -1;
    for (int section = 0; section < header.count(); ++section)
        if (key_of(section, header) == key) return section;
    return -1;
}

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

}  // namespace jcic::ui
