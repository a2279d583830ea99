#include "app/practice/world/world_parts.h"

namespace jcic::practice::parts {

Rows property_in_five_categories() {
    // Columns: category, description, location, identifier, area, share, value (any may be empty, R-IT-9).
    return {
        {"房屋", "住家用", "臺北市信義區忠孝東路五段 512 號 7 樓", "00731-000", "98.42 平方公尺", "全部", "1846300"},
        {"房屋", "停車空間", "臺北市信義區忠孝東路五段 512 號地下 2 樓", "00745-000", "24.10 平方公尺", "1/2",
         "152600"},
        {"土地", "建", "臺北市信義區逸仙段三小段", "0412-0000", "23.11 平方公尺", "218/10000", "5237700"},
        {"土地", "田", "彰化縣埔心鄉舊館段", "1088-0003", "1204.55 平方公尺", "1/4", "1505000"},
        {"汽車", "自用小客車 1,798 cc", "", "ABQ-3752", "1", "", ""},
        {"投資", "青山化工股份有限公司", "", "28457193", "12,000 股", "", "120000"},
        {"投資", "北回光電股份有限公司", "", "66501270", "3,500 股", "", "35000"},
        {"其他", "遊艇 8.2 公尺", "基隆市八斗子", "", "1", "1/2", "640000"},
    };
}

Rows plain_property(std::string_view place) {
    return {{"房屋", "住家用", std::string(place), "00218-000", "76.30 平方公尺", "全部", "902400"},
            {"土地", "建", std::string(place), "0077-0001", "18.92 平方公尺", "1/6", "2118300"}};
}

Rows three_employers(domain::RocDate today) {
    // Columns: unit, insured salary, date of change, end date. No end date: still insured there.
    return {{"晨光文教事業有限公司", "30300", shifted(today, -820).text(), ""},
            {"和樂生技股份有限公司", "24000", shifted(today, -410).text(), ""},
            {"臺北市補教從業人員職業工會", "27600", shifted(today, -95).text(), ""},
            {"南方紙業股份有限公司", "26400", shifted(today, -1900).text(), shifted(today, -830).text()}};
}

Rows one_employer(domain::RocDate today, std::string_view employer, long long salary) {
    return {{std::string(employer), std::to_string(salary), shifted(today, -365).text(), ""},
            {std::string(employer), std::to_string(salary - 3000), shifted(today, -1460).text(),
             shifted(today, -366).text()}};
}

}  // namespace jcic::practice::parts
